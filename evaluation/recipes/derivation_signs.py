"""Which way each sign of derivation may count: what speaks for a source never speaks against it.

A few hundred reports are too few to tell a true reversal from chance, and a sign that is shown to people as
speaking for a source must not be what took it away. A feature in neither list may go either way.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FOR = frozenset(
    """
    text whole_text shared cover_here cover_there explains best order_kept lead lead_both credit_covers
    numbers exclusive exclusive_names quote quotes_all credit credited_first dated wire new_share lead_new
    access witness
    byline_place own_dateline checked new_quotes new_speakers retracts denies denies_first official
    institution_denies introduced spoken_of early told_before leads seen_itself unchecked absent_times
    absent_early absent_only absent_media
    """.split()
)
AGAINST = frozenset(
    """
    media_credited matter_credited access_apart missed background credits_other gap older_source same_outlet
    parent_denies child_denies child_retracts parent_retracts best_common relay credits_any signed_by_other
    issuer_held untold_common credited_told
    """.split()
)


def directions_of(features: Sequence[str]) -> NDArray[np.int_]:
    """Give for each feature 1 if it may only speak for an option, -1 if only against, 0 if either."""
    return np.array([(one in FOR) - (one in AGAINST) for one in features])


def held_to(weights: NDArray[np.float64], directions: NDArray[np.int_]) -> NDArray[np.float64]:
    """Give the weights with those at zero that point the wrong way."""
    return np.where(weights * directions < 0, 0.0, weights)
