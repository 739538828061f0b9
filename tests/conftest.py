"""Tests see the places that sayso ships, whatever list the user of this machine has loaded."""

import os

os.environ["SAYSO_PLACES"] = ""
