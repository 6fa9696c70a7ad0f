"""The words for what becomes of an appeal, or of the ruling that it is against, in English and German."""

from __future__ import annotations

from claims.text.verb_prefixes import END, TO_THE_END

_APPEALS_EN = (
    r"(?:appeals?(?! courts?\b| for\b)|challenges?|petitions?|complaints?|(?:lawsuits?|bids?)(?= (?:challenging|(?:against|to) "
    r"(?:overturn|challenge|quash|reverse|his|her|their|the (?:verdict|ruling|conviction|sentence)))))"
)
_APPEALS_DE = (
    r"(?:(?:verfassungs|nichtzulassungs)?beschwerden?|revision(?:en)?|berufung(?:en)?(?! (?:zu[mr]?|in|auf|ins|an)\b)|rechtsmittel"
    r"|einspr[uü]che?s?|eilantr[aä]ge?)"
)
_RULING_EN = r"(?:convictions?|acquittals?|sentences?|verdicts?|rulings?|judge?ments?|fines?|decisions?)"
_RULING_DE = (
    r"(?:(?:mord|todes|haft|geld|freiheits|gefängnis|milliarden|millionen)?(?:urteile?s?|strafen?)|schuldspr[uü]che?|freispr[uü]che?"
    r"|verurteilung|bußgeld|strafmaß|haftbefehl)"
)
_WORDS = r"(?: [^\s,;:.]{1,30}){0,5}"
_SHORT = r"(?: [^\s,;:.]{1,30}){0,3}"


APPEALS: dict[str, tuple[str, str]] = {
    "dismiss": (
        rf"(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|den(?:y|ies|ied|ying)(?! a complaint)"
        rf"|refus(?:es?|ed|ing)(?! to (?!hear|allow|grant))|thr[eo]w(?:s|n|ing)? out|turn(?:s|ed|ing)? down"
        rf"|los(?:es?|t|ing)(?! (?:none|some|much|all)\b"
        rf"|(?: [\w-]{{1,20}}){{1,2}} appeal (?:with|among|as|to (?!the\b|overturn))\b)){_SHORT} {_APPEALS_EN}"
        rf"|{_APPEALS_EN}{_WORDS} (?:rejected|dismissed|denied|turned down|thrown out)",
        rf"{_APPEALS_DE}{_WORDS} (?:verworfen|zurückgewiesen|abgewiesen|abgelehnt)"
        rf"|(?:verw[ai]rft?|w(?:eist|ies(?:en)?)|lehn(?:t|te|ten)|scheiter(?:t|te|ten)){_SHORT} {_APPEALS_DE}",
    ),
    "uphold": (
        rf"uph[eo]ld(?:s|ing)?(?!{_SHORT} {_APPEALS_EN}\b)|confirm(?:s|ed)?(?={_SHORT} {_RULING_EN}\b)"
        r"|leaving in place|left in place|let stand",
        rf"bestätig(?:t|te|ten|en)(?={_SHORT} {_RULING_DE}(?!\w))|{_RULING_DE}{_WORDS} bestätigt",
    ),
    "overturn": (
        rf"(?:uph[eo]ld(?:s|ing)?|allow(?:s|ed|ing)?|grant(?:s|ed|ing)?|w[io]ns?|winning){_SHORT} {_APPEALS_EN}"
        rf"|{_APPEALS_EN} (?:was|were) (?:upheld|allowed|granted|successful)"
        rf"|overturn(?:s|ed|ing)?|quash(?:es|ed|ing)?|annul(?:s|led|ling)?"
        rf"|(?:revers(?:e|es|ed|ing)|throwing out|threw out|thrown out|set(?:s|ting)? aside|str(?:uck|ikes?) down)"
        rf"(?={_WORDS} {_RULING_EN}\b)",
        rf"g[ai]bt?(?:en)?{_SHORT} {_APPEALS_DE}{TO_THE_END}statt{END}|{_APPEALS_DE}{_WORDS} stattgegeben"
        rf"|(?:h[eo]b(?:en|t)?|kipp(?:t|te|ten|en)|annullier(?:t|te|ten)|kassier(?:t|te|ten)){_SHORT} {_RULING_DE}"
        rf"|{_RULING_DE}{_WORDS} (?:aufgehoben|gekippt|annulliert|kassiert)|aufhebung (?:des|der){_SHORT} {_RULING_DE}",
    ),
}
"""By kind: whom an appeal fails or helps, and whether a ruling stands."""
