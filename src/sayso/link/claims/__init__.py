"""What the articles of one story tell together: claims, who stands behind them, who denies them."""

from sayso.link.claims.claims import claims
from sayso.link.claims.relays import relays
from sayso.link.claims.remembered import Remembered

__all__ = ["Remembered", "claims", "relays"]
