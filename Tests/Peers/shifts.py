"""Shift scheduling by OR-Tools CP-SAT, side by side with ronde-bench, in one run.

    python3 -m venv venv && venv/bin/pip install ortools
    venv/bin/python Tests/Peers/shifts.py INSTANCE.txt... --seconds 10 [--seed 1]
        [--bench .build/release/ronde-bench]

Each instance is given for as many seconds to CP-SAT (2 workers, of which one `max_lp`) and to
ronde-bench (2 threads), one after the other on the same machine; the table shows cost and bound of
both. Without `--bench` only CP-SAT runs.

The model: one Boolean for each person, day and shift, work and weekend worked as sums, runs by
clauses over neighbouring days, requests and cover in the objective.
"""

import argparse
import os
import re
import subprocess
import sys

from ortools.sat.python import cp_model


def sections(text):
    """The lines of each section, comments left out."""
    parts = re.split(r"^SECTION_", text.replace("\r", ""), flags=re.M)[1:]
    found = {}
    for part in parts:
        head, _, body = part.partition("\n")
        lines = (line.strip() for line in body.split("\n"))
        found[head.strip()] = [line for line in lines if line and not line.startswith("#")]
    return found


class Shifts:
    """The variables and constraints of one instance."""

    def __init__(self, name):
        with open(name, encoding="utf-8", errors="replace") as file:
            self.parts = sections(file.read())
        self.model = cp_model.CpModel()
        self.days = range(int(self.parts["HORIZON"][0]))
        self.minutes, self.bans = {}, {}
        for line in self.parts["SHIFTS"]:
            shift, minutes, bans = (line.split(",") + [""])[:3]
            self.minutes[shift] = int(minutes)
            self.bans[shift] = [ban for ban in bans.split("|") if ban]
        self.people = [line.split(",")[0] for line in self.parts["STAFF"]]
        self.works = {
            (person, day, shift): self.model.new_bool_var(f"{person} {day} {shift}")
            for person in self.people for day in self.days for shift in self.minutes
        }
        self.on = {}
        for line in self.parts["STAFF"]:
            self.person(*line.split(","))
        for line in self.parts.get("DAYS_OFF", []):
            person, *days = line.split(",")
            for day in filter(None, days):
                self.model.add(self.on[person, int(day)] == 0)
        self.cost = self.requests() + self.cover()
        self.model.minimize(sum(self.cost))

    def person(self, person, most, longest, least, run, shortest_run, shortest_rest, weekends):
        """What the law of one person asks."""
        model, days = self.model, self.days
        for day in days:
            on = self.on[person, day] = model.new_bool_var(f"{person} {day}")
            model.add(sum(self.works[person, day, shift] for shift in self.minutes) == on)
        most = dict(item.split("=") for item in most.split("|") if item)
        for shift in self.minutes:
            model.add(sum(self.works[person, day, shift] for day in days) <= int(most.get(shift, 0)))
            for day in days[1:]:
                for ban in self.bans[shift]:
                    model.add_bool_or(
                        ~self.works[person, day - 1, shift], ~self.works[person, day, ban]
                    )
        total = sum(
            self.minutes[shift] * self.works[person, day, shift]
            for day in days for shift in self.minutes
        )
        model.add_linear_constraint(total, int(least), int(longest))
        on = [self.on[person, day] for day in days]
        for start in range(len(days) - int(run)):
            model.add(sum(on[start:start + int(run) + 1]) <= int(run))
        self.least(on, int(shortest_run))
        self.least([~day for day in on], int(shortest_rest))
        worked = []
        for day in range(5, len(days), 7):
            weekend = model.new_bool_var(f"{person} weekend {day}")
            for part in on[day:day + 2]:
                model.add_implication(part, weekend)
            worked.append(weekend)
        model.add(sum(worked) <= int(weekends))

    def least(self, days, least):
        """No run inside the horizon is shorter."""
        for length in range(1, least):
            for start in range(1, len(days) - length):
                inside = [~day for day in days[start:start + length]]
                self.model.add_bool_or([days[start - 1], *inside, days[start + length]])

    def requests(self):
        cost = []
        for line in self.parts.get("SHIFT_ON_REQUESTS", []):
            person, day, shift, weight = line.split(",")
            cost.append(int(weight) * (1 - self.works[person, int(day), shift]))
        for line in self.parts.get("SHIFT_OFF_REQUESTS", []):
            person, day, shift, weight = line.split(",")
            cost.append(int(weight) * self.works[person, int(day), shift])
        return cost

    def cover(self):
        cost = []
        for line in self.parts["COVER"]:
            day, shift, need, under, over = line.split(",")
            present = sum(self.works[person, int(day), shift] for person in self.people)
            short = self.model.new_int_var(0, int(need), f"short {day} {shift}")
            more = self.model.new_int_var(0, len(self.people), f"more {day} {shift}")
            self.model.add(present + short - more == int(need))
            cost += [int(under) * short, int(over) * more]
        return cost

    def solve(self, seconds, seed):
        """Cost and bound after so many seconds; nothing found is None."""
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = 2
        solver.parameters.random_seed = seed
        solver.parameters.subsolvers.extend(["max_lp"])
        status = solver.solve(self.model)
        found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
        bound = round(solver.best_objective_bound)
        return (round(solver.objective_value) if found else None), bound


def own(bench, name, seconds, seed):
    """Cost and bound of ronde-bench."""
    said = subprocess.run(
        [bench, "shift-scheduling", name, "--seconds", f"{seconds:g}", "--seed", str(seed),
         "--threads", "2"],
        capture_output=True, text=True, check=False,
    ).stdout
    rows = re.findall(r"cost (\d+).*bound (-?\d+)", said)
    return tuple(map(int, rows[-1])) if rows else (None, None)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", nargs="+")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bench")
    arguments = parser.parse_args()
    print(f"{arguments.seconds:g} s each, seed {arguments.seed}")
    print(f"{'instance':24}{'CP-SAT':>9}{'bound':>9}{'ronde':>9}{'bound':>9}", flush=True)
    for name in arguments.file:
        row = Shifts(name).solve(arguments.seconds, arguments.seed)
        if arguments.bench:
            row += own(arguments.bench, name, arguments.seconds, arguments.seed)
        shown = "".join(f"{'-' if figure is None else figure:>9}" for figure in row)
        print(f"{os.path.basename(name):24}{shown}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
