"""Logistic regression with a ridge, by Newton's method: small enough that every run gives the same."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

STEPS = 50
ENOUGH = 1e-10
"""Largest change of a weight after which it is done."""


def fit(
    rows: Sequence[Sequence[float]] | npt.NDArray[np.float32],
    labels: Sequence[float],
    shares: Sequence[float],
    ridge: float,
) -> list[float]:
    """The weights of the columns in log odds, and the bias last.

    Args:
        labels: 0 or 1, of each row.
        shares: how much each row counts; their sum is one.
        ridge: how much the squares of the weights cost, against the mean loss of a row.
    """
    x = np.column_stack([np.asarray(rows, dtype=np.float64), np.ones(len(labels))])
    y, counts = np.asarray(labels, dtype=np.float64), np.asarray(shares, dtype=np.float64)
    costs = np.array([2 * ridge] * (x.shape[1] - 1) + [0.0])
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-(x @ weights)))
        slope = x.T @ (counts * (likely - y)) + costs * weights
        bend = (x * (counts * likely * (1 - likely))[:, None]).T @ x + np.diag(costs)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < ENOUGH:
            break
    return [float(one) for one in weights]
