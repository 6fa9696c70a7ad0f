"""Pages fetched from the web, and never anything that is not public.

address      which addresses are public (pure)
location     which URLs name a page that may be asked for (pure)
resolver     names to addresses
connection   a connection to the very address that was checked, cut at its deadline
body         what a server answered, within limits of size and of kind
fetcher      all of it together, redirect by redirect
"""

from claims.fetching.fetcher import Fetcher, Limits, Page

__all__ = ["Fetcher", "Limits", "Page"]
