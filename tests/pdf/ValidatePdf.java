import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files against standards: first the standards, parted by commas, then the files. */
public class ValidatePdf {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean allPass = true;
    for (String standard : arguments[0].split(",")) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(standard);
      for (int number = 1; number < arguments.length; number++) {
        allPass &= passes(flavour, new File(arguments[number]));
      }
    }
    System.exit(allPass ? 0 : 1);
  }

  private static boolean passes(PDFAFlavour flavour, File file) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      String verdict = result.isCompliant() ? "pass" : "FAIL";
      System.out.println(verdict + " " + flavour.getId() + " " + file);
      reasons(result).forEach((rule, reason) -> System.out.println("    " + rule + " " + reason));
      return result.isCompliant();
    }
  }

  /** The first failure of each rule, by its number. */
  private static Map<String, String> reasons(ValidationResult result) {
    Map<String, String> reasons = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        String place = assertion.getLocation().getContext();
        reasons.putIfAbsent(rule, assertion.getMessage() + " @ " + place);
      }
    }
    return reasons;
  }
}
