"""Weights that are not what they should be are one clear error."""

import shutil

import pytest

from sayso.errors import WeightsError
from sayso.read.tagger import WEIGHTS, Tagger


def test_weights_that_are_absent_damaged_or_unreadable_are_one_clear_error(tmp_path):
    with pytest.raises(WeightsError, match="cannot be read"):
        Tagger(tmp_path)
    shutil.copy(WEIGHTS / "reader.json", tmp_path)
    (tmp_path / "reader.onnx").write_bytes((WEIGHTS / "reader.onnx").read_bytes()[:5000])
    with pytest.raises(WeightsError, match="damaged"):
        Tagger(tmp_path)
    (tmp_path / "reader.json").write_text("{", encoding="utf-8")
    with pytest.raises(WeightsError, match="cannot be read"):
        Tagger(tmp_path)
