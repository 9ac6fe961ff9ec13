"""The words of each pole, such as rise and fall, in three languages."""

#: Each pole: its name, and how its words are written in English, Arabic and Kurdish. Arabic stands
#: without its article and prefixes, Kurdish without its endings; letters are plain.
POLES = {
    "rise": (
        r"rose|ris(?:e|es|ing|en)|increas\w+|grew|grow\w*|more",
        r"ارتفع\w*|ارتفاع\w*|ازداد\w*|زياد\w*|تزايد\w*|ترتفع|تزداد|(?<!ال)اكثر|مزيد\w*",
        r"بەرز ?ب\w*|بەرزب\w*|زیاد\w*|زیاتر\w*|هەڵکش\w*",
    ),
    "fall": (
        r"fell|falls?|falling|decreas\w+|declin\w+|drop\w*|reduc\w+|fewer|less",
        (
            r"انخف\w+|تراجع\w*|نقص\w*|قل[صل]ت|نقصان|هبوط|هبط\w*|تقليل\w*|خفض\w*|تنخفض"
            r"|(?<!ال)اقل(?! (?:ال)?بلدان)"
        ),
        r"دابەز\w*|کەم ?کرد\w*|کەمی کرد\w*|کەم ?ب\w*|کەمتر\w*",
    ),
    "most": (
        r"most|majority",
        r"معظم\w*|غالبيه|اغلب\w*|اكثريه",
        r"زۆرب\w*|زۆبە\w*|زۆرین\w*",
    ),
    "few": (
        r"few|minority",
        r"قليل(?= من)|اقليه",
        r"کەمین\w*|کەمیان|کەمێک",
    ),
    "directly": (
        r"direct|directly",
        r"(?<!غير )(?:ال)?مباشر\w*",
        r"ڕاستەوخۆ\w*",
    ),
    "indirectly": (
        r"indirect\w*",
        r"غير (?:ال)?مباشر\w*|غير معلن\w*",
        r"ناڕاستەوخۆ\w*",
    ),
    "voluntary": (
        r"voluntar\w+|willing\w*",
        r"طوعي\w*|طواعي\w*|اختياري\w*",
        r"خۆبەخش\w*|خۆویست\w*|ئارەزوومەند\w*",
    ),
    "forced": (
        r"forc(?:ed|ibl[ey])|compulsory|coerc\w+",
        r"قسري\w*|جبري\w*|اجباري\w*|اكراه\w*",
        r"زۆرەملێ\w*|بە زۆر|ناچار\w*",
    ),
    "gratis": (
        r"free of charge|for free|(?<!-)free",
        r"مجان\w*",
        r"\w*خۆڕایی\w*|بێ بەرامبەر",
    ),
    "paid": (
        r"against payment|for a fee|paid|payment|fees?",
        r"اجر|اجور|(?<!دون )رسوم|مقابل|مدفوع\w*",
        r"بە پارە|بە کرێ|بەرامبەر پارە",
    ),
    "male": (
        r"males?|m[ae]n|boys?",
        r"ذكور|رجال|رجل\w*|فتيان",
        r"نێر\w*|پیاو\w*|کوڕ\w*",
    ),
    "female": (
        r"females?|wom[ae]n|girls?",
        r"اناث|نساء|نسائ\w*|فتيات|امراه|مراه",
        r"مێ(?:ینە)?\w*|ژن\w*|ئافرەت\w*|کچ\w*",
    ),
    "minor": (
        r"minors?|child\w*|juvenile\w*",
        r"قاصر\w*|قصر|طفل\w*|اطفال|احداث",
        r"منداڵ\w*|نەوجەوان\w*|هەرزەکار\w*",
    ),
    "adult": (
        r"adults?",
        r"بالغ\w+|راشد\w*",
        r"گەورەساڵ\w*|پێگەیشتو\w*|باڵغ\w*",
    ),
    "origin": (
        r"source|origin",
        r"مصدر|منشا",
        r"سەرچاوە\w*|بنەڕەت\w*",
    ),
    "transit": (
        r"transit",
        r"عبور|ترانزيت",
        r"تێپەڕ\w*|ترانزێت",
    ),
    "safe": (
        r"safe|safely|safety|secure|security",
        r"امان|امن\w*|سلام[هت]\w*",
        r"سەلامەت\w*|ئاسایش\w*|پارێزراو\w*",
    ),
    "secret": (
        r"secret\w*|covert\w*",
        r"سرا|سري|سريه|خفيه",
        r"نهێنی\w*",
    ),
    "foreign": (
        r"foreign\w*",
        r"اجنبي\w*|اجانب",
        r"بیانی\w*",
    ),
    "Iraqi": (
        r"Iraqis?",
        r"عراقي\w+",
        r"عێراقی\w*",
    ),
    "prevention": (
        r"prevent\w*",
        r"وقاي\w*|منع\w*",
        r"خۆپارێز\w*|ڕێگری\w*|پێشگیر\w*|بەرگر\w*",
    ),
    "promotion": (
        r"promot\w+",
        r"تعزيز\w*|ترويج\w*|تشجيع\w*",
        r"بەرەوپێش\w*|هاندان\w*|بانگەشە\w*|برەو\w*",
    ),
    "stability": (
        r"stabil\w+|stable",
        r"(?<!عدم )(?:ال)?استقرار",
        r"(?<!نا )سەقامگیر\w*",
    ),
    "instability": (
        r"instabil\w+|unstable",
        r"عدم (?:ال)?استقرار",
        r"نا ?سەقامگیر\w*",
    ),
    "large": (
        r"significant\w*|large|great|considerable|big",
        r"كبير\w*|ضخم\w*|واسع\w*",
        r"گەورە|بەرچاو\w*|فراوان\w*",
    ),
    "small": (
        r"small|slight\w*|minor|little|insignificant",
        r"(?<!قبل )قليل\w*|صغير\w*|ضئيل\w*|طفيف\w*",
        r"کەم|بچووک\w*",
    ),
    "legal": (
        r"legal|legally|lawful\w*",
        r"(?<!غير )(?:ال)?(?:قانوني\w*|مشروع\w*)",
        r"یاسایی\w*",
    ),
    "illegal": (
        r"illegal\w*|unlawful\w*|illicit\w*",
        r"غير (?:ال)?(?:قانوني\w*|مشروع\w*)",
        r"نایاسایی\w*|ناڕەوا\w*",
    ),
    "before": (
        r"before|prior to",
        r"قبل",
        r"پێش|بەر لە",
    ),
    "after": (
        r"after",
        r"بعد",
        r"پاش|دوای|لەدوای",
    ),
    "aim": (
        r"aim\w*|seeks?|intend\w*",
        r"[تي]هدف|[تي]سعي",
        r"ئامانج\w*|هەوڵ\w*",
    ),
    "refuse": (
        r"refus\w+|reject\w+",
        r"[تي]رفض|رفض\w*",
        r"ڕەت\w*|پەسەند ناکا\w*",
    ),
    "begin": (
        r"begins?|beginning|start\w*",
        r"[تي]?بدا|بدايه|ابتداء",
        r"دەست ?پێ\w*|سەرەتا\w*",
    ),
    "end": (
        r"ends?|ended|ending|finish\w*",
        r"انته\w+|نهايه|[تي]نتهي",
        r"کۆتا\w*|تەواو ب\w*",
    ),
    "strengthen": (
        r"strengthen\w*|enhanc\w+|reinforc\w+",
        r"تعزيز\w*|تقويه|تدعيم",
        r"بەهێز\w*|پتەو\w*",
    ),
    "weaken": (
        r"weaken\w*|undermin\w+",
        r"اضعاف\w*|تقويض\w*",
        r"لاوازکرد\w*|لاواز دەک\w*",
    ),
    "permanent": (
        r"permanent\w*",
        r"دائم\w*",
        r"هەمیشەیی\w*",
    ),
    "temporary": (
        r"temporar\w*",
        r"موقت\w*|مؤقت\w*",
        r"کاتی|کاتییە\w*",
    ),
    "buying": (
        r"buy\w*|purchas\w+",
        r"شراء",
        r"کڕین\w*",
    ),
    "selling": (
        r"sell\w*|sale",
        r"بيع\w*",
        r"فرۆشتن\w*",
    ),
    "national": (
        r"national",
        r"(?<!عبر ال)وطني\w*",
        r"نیشتمانی\w*",
    ),
    "international": (
        r"international",
        r"دولي\w*",
        r"نێودەوڵەتی\w*",
    ),
}
