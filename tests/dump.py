"""A small invented dump in GeoNames' format."""

import zipfile
from pathlib import Path

PLACES = (
    ("90000001", "Ostravelm", "Ostravelm,Остравельм,OVM,Velm-on-Ostra", 34.1, 36.1, "P", "PPL", "SY", "09", 700),
    ("90000002", "Tarnokeh", "", 33.9, 36.4, "T", "HLL", "SY", "09", 0),
    ("90000003", "Sudvelm", "", 61.1, 24.1, "P", "PPL", "FI", "V1", 12),
    ("90000004", "Velmark", "", 61.0, 24.0, "A", "ADM1", "FI", "V1", 0),
    ("90000005", "Umkastra", "", 61.2, 24.2, "P", "PPL", "FI", "V1", 30),
    ("90000006", "Umkastra", "", 61.21, 24.21, "A", "ADM3", "FI", "V1", 0),
    ("90000007", "Umkastra", "", 65.2, 27.2, "L", "LCTY", "FI", "V1", 0),
    ("90000008", "Grand Velmo Hotel", "", 61.3, 24.3, "S", "HTL", "FI", "V1", 0),
    ("170654", "Damascus", "", 33.51, 36.29, "P", "PPLC", "SY", "13", 1569394),
    ("90000010", "Sentavelm", "Newvelm", 40.5, -75.5, "P", "PPL", "US", "PA", 90),
)


def line(id, name, others, lat, lon, kind, feature, country, region, people):
    cells = [id, name, name, others, lat, lon, kind, feature, country, "", region, "", "", "", people, "", 5, "", ""]
    return "\t".join(map(str, cells))


LINES = [line(*place) for place in PLACES]
BAD = [
    "",
    "a\tb",
    LINES[0].replace("34.1", "north"),
    LINES[0].replace("34.1", "134.1"),
    LINES[0].replace("34.1", "nan"),
]


def text(path: Path, lines=LINES) -> Path:
    path.write_text("".join(f"{one}\n" for one in lines), encoding="utf-8")
    return path


def archive(path: Path, lines=LINES) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("readme.txt", "What the columns are.")
        file.writestr(f"{path.stem}.txt", "".join(f"{one}\n" for one in lines))
    return path
