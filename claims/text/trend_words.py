"""English verbs that tell a trend, in all their forms: what rises and what declines."""

from __future__ import annotations

RISE = r"ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|grow(?:s|n|ing)?|grew"
DECLINE = r"de(?:creas|clin)(?:e|es|ed|ing)"
