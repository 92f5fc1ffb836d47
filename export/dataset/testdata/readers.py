"""Says what DuckDB, pandas and pyarrow see in the CSV and Parquet files of folders.

Each file is opened with no options. Prints JSON: folder -> "reader file" -> rows, types,
sums of numbers, and how many values of each column are not empty.
"""
import json, os, sys, warnings
import duckdb, pandas, pyarrow.csv, pyarrow.parquet

warnings.simplefilter("ignore")  # pandas: mixed types
NUMBERS = ("INT", "DOUBLE", "FLOAT", "DECIMAL")


def describe(relation):
    """What DuckDB makes of a relation, in one pass over it."""
    types = dict(zip(relation.columns, map(str, relation.types)))
    numbers = [name for name, kind in types.items() if any(n in kind for n in NUMBERS)]
    wanted = ["count(*)"]
    wanted += [f'coalesce(sum("{name}"::double), 0)' for name in numbers]
    wanted += [f"count(nullif(\"{name}\"::varchar, ''))" for name in types]
    rows, *found = relation.aggregate(", ".join(wanted)).fetchall()[0]
    return {
        "Rows": rows,
        "Types": types,
        "Sums": dict(zip(numbers, found)),
        "Given": dict(zip(types, found[len(numbers):])),
    }


def frame(df):
    """What pandas has."""
    numbers = df.select_dtypes("number")
    return {
        "Rows": len(df),
        "Types": {name: str(kind) for name, kind in df.dtypes.items()},
        "Sums": {name: float(numbers[name].sum()) for name in numbers},
        "Given": {name: int(df[name].notna().sum()) for name in df},
    }


def arrow(table):
    """What pyarrow has, counted by DuckDB."""
    seen = describe(duckdb.from_arrow(table))
    seen["Types"] = {field.name: str(field.type) for field in table.schema}
    return seen


seen = {}
for folder in sys.argv[1:]:
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        csv = name.endswith(".csv")
        found = seen.setdefault(folder, {})
        found["duckdb " + name] = describe(duckdb.sql(f"from '{path}'"))
        found["pandas " + name] = frame(pandas.read_csv(path) if csv else pandas.read_parquet(path))
        found["pyarrow " + name] = arrow(pyarrow.csv.read_csv(path) if csv else pyarrow.parquet.read_table(path))
json.dump(seen, sys.stdout)
