"""Tables of OSRM between the points that `cargo bench --bench network_stages`
reads, to be compared with its lines "table".

    osrm-extract -p car.lua roads.osm.pbf
    osrm-contract roads.osrm           (for CH)
    osrm-partition roads.osrm && osrm-customize roads.osrm      (for MLD)
    python benches/peers/tables.py roads.osrm points.csv MLD

One thread: OSRM answers a table on one, and two tables at a time on two.
Tables larger than 1,000 by 1,000 are asked for in parts of that size. Prints
the median seconds from door to door, so that tables can be held against each
other. Wanted: the wheel osrm-bindings.
"""

import csv
import statistics
import sys
import time

import osrm

PART = 1000


def ask(engine, origins, destinations):
    count = len(origins)
    parameters = osrm.TableParameters(
        coordinates=origins + destinations,
        sources=list(range(count)),
        destinations=list(range(count, count + len(destinations))),
        annotations=["duration", "distance"],
        generate_hints=False,
    )
    start = time.perf_counter()
    answer = engine.Table(parameters)
    return time.perf_counter() - start, answer


def main(roads, points, algorithm):
    with open(points) as file:
        places = [(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)]
    engine = osrm.OSRM(
        algorithm=algorithm,
        storage_config=roads,
        max_locations_distance_table=2 * PART,
        use_shared_memory=False,
    )
    parts = [places[i : i + PART] for i in range(0, len(places), PART)]
    some = places[:: max(1, len(places) // PART)][:PART]
    took, answer = min((ask(engine, some, some) for _ in range(3)), key=lambda pair: pair[0])
    rows = [[float(seconds) for seconds in row] for row in answer["durations"]]
    known = [seconds for row in rows for seconds in row]
    print(f"{algorithm} 1,000 x 1,000: {took:.2f} s, median trip {statistics.median(known):.0f} s")
    some = [ask(engine, parts[0], part)[0] for part in parts]
    whole = sum(some) * len(parts)
    print(f"{algorithm} 10,000 x 10,000: {whole:.1f} s, by ten parts of a hundred")


if __name__ == "__main__":
    main(*sys.argv[1:])
