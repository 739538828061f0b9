"""`sayso geo`: the user's own list of places, beside the one that sayso ships."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso import pipeline
from sayso.cli.progress import bar

app = typer.Typer(no_args_is_help=True, help="Load a fuller list of places, or remove it.")


@app.command()
def load(
    files: Annotated[
        list[Path], typer.Argument(help="Dumps of GeoNames: allCountries.zip, SY.zip, SY.txt.", show_default=False)
    ],
) -> None:
    """Load every place of GeoNames, or of single countries.

    sayso knows some 180,000 places: towns of a thousand people and more,
    provinces, mountains, seas. Villages, quarters and hills are in the dumps
    of GeoNames (CC BY 4.0), which you fetch yourself from

      https://download.geonames.org/export/dump/

    allCountries.zip holds all (some 400 MB, 13 million lines); SY.zip is
    Syria, UA.zip Ukraine, and so on, by ISO codes of countries. The more is
    listed, the more names have several bearers and stay open, so load what
    you read about. All files of one call make one list, in place of the one
    before; it is kept in sayso/places.sqlite in your data folder
    ($XDG_DATA_HOME, else ~/.local/share), or where SAYSO_PLACES says.

    [bold]Examples[/bold]

      sayso geo load allCountries.zip
      sayso geo load SY.zip LB.zip IQ.zip
    """
    done = 0
    with bar("loading", in_bytes=True) as advance:

        def progress(read: int, total: int) -> None:
            nonlocal done
            done += read
            advance(done, total)

        loaded = pipeline.load_places(files, progress)
    print(f"{loaded.places:,} places of {loaded.countries:,} countries loaded into {loaded.into}")
    if loaded.bad:
        print(f"sayso: {loaded.bad:,} lines left out: they are not GeoNames'", file=sys.stderr)


@app.command()
def remove() -> None:
    """Remove the list that was loaded; the one that sayso ships stays."""
    path = pipeline.remove_places()
    print(f"removed {path}" if path else "nothing was loaded")
