"""What differs when the portal goes public: python3 tasks.py build --publish."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

WITH_SAMPLES = False
SHOW_UNPUBLISHED = False
KEEP_ADDRESSES = True  # of honorees: content/honorees/addresses.csv
