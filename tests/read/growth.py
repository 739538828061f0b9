"""Whether work keeps up with a text: four times the text may take four times as long, never sixteen.

A ratio within one run, because no machine is so quiet that a test may ask for seconds.
"""

import time
from collections.abc import Callable


def seconds(work: Callable[[str], object], text: str) -> float:
    """Of processor time."""
    started = time.process_time()
    work(text)
    return time.process_time() - started


def grows_with_the_text(work: Callable[[str], object], words: str, longest: int) -> bool:
    """Whether `work` keeps up; what is done in a blink is not measured, and a slow moment gets another chance."""
    texts = [(words * (size // len(words) + 1))[:size] for size in (longest // 4, longest)]
    for _ in range(8):
        long = seconds(work, texts[1])
        if long < 0.1 or long < 9 * seconds(work, texts[0]):
            return True
    return False
