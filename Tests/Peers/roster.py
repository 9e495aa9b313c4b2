"""A reference model of ronde's roster problem for OR-Tools CP-SAT.

    python3 -m venv venv && venv/bin/pip install ortools
    venv/bin/python Tests/Peers/roster.py PROBLEM.json [--seconds 600] [--workers 2] [--grid 15]
    venv/bin/python Tests/Peers/roster.py Tests/Golden/peers/tiny-*.json

Reads what `ronde-bench export` writes (Sources/PROBLEM-FORMAT.md), solves its levels one after the
other, each with all earlier ones fixed at what was found, and prints them beside what the file says
was found by others. Files of many problems are gone through, and every difference is named.

Times are cut into slots of `--grid` minutes. That is exact where all times of a problem are
multiples of it and ways take none; else it leaves out rosters that lie between slots: a way counts
in whole slots, and people go back to their post between visits. Night shifts are refused.
"""

import argparse
import json
import sys
import time

from ortools.sat.python import cp_model


class Roster:
    """The variables and constraints of one problem."""

    def __init__(self, data, grid):
        self.data, self.grid = data, grid
        self.model = cp_model.CpModel()
        self.cost = {name: [] for name in data["levels"]}
        self.away = {}  # (person, slot) -> literals under which the person is not at the post
        self.busy = {}  # the same, with visits apart, for presence that visits do not take away
        self.shifts()
        self.visits()
        self.rounds()
        self.presence()

    # Shifts: at most one a day, one post, one break, and the law.

    def shifts(self):
        model, data = self.model, self.data
        self.option, self.post, self.rest = {}, {}, {}
        asked = {}
        for demand in data["presence"]:
            if demand["area"] is not None:
                asked.setdefault(demand["role"], set()).add(demand["area"])
        for p, person in enumerate(data["people"]):
            for d, options in enumerate(person["days"]):
                if not options:
                    if person["must"][d]:
                        model.add(0 == 1)
                    continue
                chosen = []
                for o, option in enumerate(options):
                    if option["night"]:
                        raise SystemExit("this reference has no rules for nights")
                    chosen.append(model.new_bool_var(f"x{p},{d},{o}"))
                    self.option[p, d, o] = chosen[-1]
                total = 1 if person["must"][d] else model.new_bool_var(f"w{p},{d}")
                model.add(sum(chosen) == total)
                roles = {option["role"] for option in options}
                areas = set().union(*(asked.get(role, set()) for role in roles))
                areas |= {person["area"] if person["area"] is not None else 0}
                for a in sorted(areas):
                    self.post[p, d, a] = model.new_bool_var(f"a{p},{d},{a}")
                model.add(sum(self.post[p, d, a] for a in areas) == total)
                self.break_of(p, d, options)
            self.law(p, person)

    def break_of(self, p, d, options):
        """One block of the break's length, inside the shift and not at its edges."""
        grid, model = self.grid, self.model
        starts = {}
        for o, option in enumerate(options):
            if option["break"] == 0:
                continue
            length = -(-option["break"] // grid) * grid
            mine = []
            first = (option["start"] // grid + 1) * grid
            for start in range(first, option["end"] - length, grid):
                key = (start, length)
                if key not in starts:
                    starts[key] = (model.new_bool_var(f"b{p},{d},{start}"), [])
                mine.append(starts[key][0])
                starts[key][1].append(o)
            model.add(sum(mine) >= 1).only_enforce_if(self.option[p, d, o])
        if starts:
            model.add_at_most_one(literal for literal, _ in starts.values())
        for (start, length), (literal, _) in starts.items():
            for slot in range(start // grid, (start + length) // grid):
                self.away.setdefault((p, slot), []).append(literal)
                self.busy.setdefault((p, slot), []).append(literal)
                self.rest.setdefault((p, slot), []).append(literal)

    def law(self, p, person):
        model, law, before = self.model, person["law"], person["before"]
        used = [(d, o) for d in range(7) for o in range(len(person["days"][d]))]
        model.add(
            sum(person["days"][d][o]["work"] * self.option[p, d, o] for d, o in used)
            <= min(law["mostWork"], 100000)
        )
        model.add(sum(self.option[p, d, o] for d, o in used) <= law["mostShifts"])
        low, high = -200000, 200000
        last = max(low, before["lastEnd"])
        stretch = min(high, before["stretchStart"])
        need, short = before["need"], before["shortNeed"]
        shortened = []
        rested = False  # whether the rest before is the one after an earlier shift of this week
        for d in range(7):
            options = person["days"][d]
            if not options:
                continue
            work = sum(self.option[p, d, o] for o in range(len(options)))
            on = model.new_bool_var(f"on{p},{d}")
            model.add(work == on)
            start, end = (model.new_int_var(low, high, f"{n}{p},{d}") for n in ("s", "e"))
            model.add(
                start == sum(o["start"] * self.option[p, d, i] for i, o in enumerate(options))
            ).only_enforce_if(on)
            model.add(
                end == sum(o["end"] * self.option[p, d, i] for i, o in enumerate(options))
            ).only_enforce_if(on)
            model.add(end == last).only_enforce_if(~on)
            less = model.new_bool_var(f"less{p},{d}")
            model.add_implication(less, on)
            shortened.append(less)
            # Before this week's first shift the rest after history holds, after it the usual one.
            if not rested:
                first_need, first_short = need, short
            gap_need = model.new_int_var(0, high, f"n{p},{d}")
            gap_short = model.new_int_var(0, high, f"h{p},{d}")
            if not rested:
                model.add(gap_need == first_need)
                model.add(gap_short == first_short)
                earlier = None
            else:
                model.add(gap_need == law["rest"]).only_enforce_if(seen)
                model.add(gap_short == law["shortRest"]).only_enforce_if(seen)
                model.add(gap_need == first_need).only_enforce_if(~seen)
                model.add(gap_short == first_short).only_enforce_if(~seen)
                earlier = seen
            model.add(start - last >= gap_need).only_enforce_if([on, ~less])
            model.add(start - last >= gap_short).only_enforce_if([on, less])
            model.add(last >= max(low, before["shortFrom"])).only_enforce_if(less)
            # The stretch since the last weekly rest.
            fresh = model.new_bool_var(f"r{p},{d}")
            model.add_implication(fresh, on)
            model.add(start - last >= law["weeklyRest"]).only_enforce_if(fresh)
            now = model.new_int_var(low, high, f"t{p},{d}")
            model.add(now == start).only_enforce_if(fresh)
            model.add(now == stretch).only_enforce_if(~fresh)
            model.add(end - now <= min(high, law["longestStretch"])).only_enforce_if(on)
            last, stretch = end, now
            nowseen = model.new_bool_var(f"seen{p},{d}")
            if earlier is None:
                model.add(nowseen == on)
            else:
                model.add_bool_or([earlier, on]).only_enforce_if(nowseen)
                model.add_implication(earlier, nowseen)
                model.add_implication(on, nowseen)
            seen, rested = nowseen, True
        if shortened:
            # Two shortened rests lie at least `shorteningEvery` apart: more than a week.
            assert law["shorteningEvery"] >= 7 * 1440 or law["shortRest"] == law["rest"]
            model.add_at_most_one(shortened)

    def on_duty(self, p, d, start, end, role, area=None):
        """The options of a day that hold a stretch in a role."""
        person = self.data["people"][p]
        return [
            self.option[p, d, o]
            for o, option in enumerate(person["days"][d])
            if option["role"] == role and option["start"] <= start and end <= option["end"]
        ]

    # Visits: a time, a whole team on duty, outside people and units.

    def visits(self):
        model, data, grid = self.model, self.data, self.grid
        self.start = {}
        units, partners, errands = {}, {}, {}
        for v, visit in enumerate(data["visits"]):
            chosen = []
            for d, plan in enumerate(visit["days"]):
                if plan is None:
                    continue
                for low, high in plan["windows"]:
                    first = -(-low // grid) * grid
                    for start in range(first, high - plan["minutes"] + 1, grid):
                        literal = self.one_start(v, visit, d, plan, start, units, partners, errands)
                        if literal is not None:
                            chosen.append(literal)
                            self.start[v, d, start] = literal
            done = model.new_bool_var(f"done{v}")
            model.add(sum(chosen) == done)
            self.cost[visit["level"]].append((1, ~done))
        for literals in errands.values():
            model.add_at_most_one(literals)
        for (resource, slot), literals in units.items():
            there = data["resources"][resource]["units"]
            day = max(d for d in range(7) if data["dayStart"][d] <= slot * grid)
            model.add(sum(literals) <= sum(unit["days"][day] for unit in there))
        for (role, slot), terms in partners.items():
            there = sum(
                row["count"]
                for row in data["partners"]
                if row["role"] == role and row["start"] <= slot * grid < row["end"]
            )
            model.add(sum(count * literal for count, literal in terms) <= there)
        for pair in data["apart"]:
            one, other = pair["visits"]
            days = {}
            for (v, d, _), literal in self.start.items():
                if v in (one, other):
                    days.setdefault((v, d), []).append(literal)
            for left, right in pair["clashes"]:
                model.add_at_most_one(days.get((one, left), []) + days.get((other, right), []))

    def one_start(self, v, visit, d, plan, start, units, partners, errands):
        model, data, grid = self.model, self.data, self.grid
        end = start + plan["minutes"]
        for external in plan["externals"]:
            if not any(
                row["role"] == external["role"] and row["start"] <= start and end <= row["end"]
                for row in data["partners"]
            ):
                return None
        teams, everybody = [], []
        for n, need in enumerate(plan["team"]):
            able = []
            for p, person in enumerate(data["people"]):
                holds = need["qualification"] is None or person["holds"][need["qualification"]][d]
                if holds and self.on_duty(p, d, start, end, need["role"]):
                    able.append(p)
            if len(able) < need["count"]:
                return None
            teams.append((n, need, able))
        literal = model.new_bool_var(f"v{v},{start}")
        for n, need, able in teams:
            members = []
            for p in able:
                member = model.new_bool_var(f"m{v},{start},{n},{p}")
                members.append(member)
                everybody.append((p, member))
                self.member(visit, d, start, end, need, p, member, errands)
            model.add(sum(members) == need["count"] * literal)
        for p in {p for p, _ in everybody}:
            model.add_at_most_one(member for q, member in everybody if q == p)
        for slot in range(start // grid, -(-end // grid)):
            for resource in plan["resources"]:
                units.setdefault((resource, slot), []).append(literal)
            for external in plan["externals"]:
                partners.setdefault((external["role"], slot), []).append(
                    (external["count"], literal)
                )
        return literal

    def member(self, visit, d, start, end, need, p, member, errands):
        """Somebody on a visit: on duty, way included, and away from the post all that time."""
        model, data, grid = self.model, self.data, self.grid
        for (q, e, area), post in self.post.items():
            if (q, e) != (p, d):
                continue
            way = 0 if visit["place"] is None else data["ways"][area][visit["place"]]
            there = self.on_duty(p, d, start - way, end + way, need["role"])
            model.add(sum(there) >= 1).only_enforce_if([member, post])
        # The slots of the way depend on the post: those of the nearest post count for all, those
        # further off for who comes from there.
        for (q, e, area), post in self.post.items():
            if (q, e) != (p, d):
                continue
            way = 0 if visit["place"] is None else data["ways"][area][visit["place"]]
            both = member
            if way > 0:
                both = model.new_bool_var("")
                model.add_bool_or([~member, ~post, both])
                model.add_implication(both, member)
                model.add_implication(both, post)
            low, high = (start - way) // grid, -(-(end + way) // grid)
            for slot in range(low, high):
                inside = start // grid <= slot < -(-end // grid)
                if inside and way > 0:
                    continue
                self.away.setdefault((p, slot), []).append(both)
                if not inside:
                    self.busy.setdefault((p, slot), []).append(both)
                errands.setdefault((p, slot), list(self.rest.get((p, slot), []))).append(both)
            if way == 0:
                break
        if visit["place"] is not None:
            for slot in range(start // grid, -(-end // grid)):
                if member not in self.away.get((p, slot), []):
                    self.away.setdefault((p, slot), []).append(member)
                    errands.setdefault((p, slot), list(self.rest.get((p, slot), []))).append(member)
        self.errands = errands

    # Rounds: in each slot a unit is with at most one driver at one zone.

    def rounds(self):
        model, data, grid = self.model, self.data, self.grid
        errands = getattr(self, "errands", {})
        scans, drives = {}, {}
        scanned = {}
        for z, task in enumerate(data["rounds"]):
            resource = data["resources"][task["resource"]]
            d = task["day"]
            for u, unit in enumerate(resource["units"]):
                if not unit["days"][d]:
                    continue
                for low, high in task["windows"]:
                    for slot in range(-(-low // grid), high // grid):
                        literal = model.new_bool_var(f"z{z},{u},{slot}")
                        scanned.setdefault(z, []).append(literal)
                        scans.setdefault((task["resource"], u, d, slot), []).append((z, literal))
        for (resource, u, d, slot), zones in scans.items():
            model.add_at_most_one(literal for _, literal in zones)
            need = data["rounds"][zones[0][0]]["team"][0]
            drivers = []
            for p, person in enumerate(data["people"]):
                holds = need["qualification"] is None or person["holds"][need["qualification"]][d]
                there = self.on_duty(p, d, slot * grid, (slot + 1) * grid, need["role"])
                if holds and there:
                    driver = model.new_bool_var(f"d{resource},{u},{slot},{p}")
                    model.add(sum(there) >= 1).only_enforce_if(driver)
                    drivers.append(driver)
                    self.away.setdefault((p, slot), []).append(driver)
                    self.busy.setdefault((p, slot), []).append(driver)
                    errands.setdefault((p, slot), list(self.rest.get((p, slot), []))).append(driver)
            model.add(sum(literal for _, literal in zones) <= sum(drivers))
            drives.setdefault((resource, u, d), []).extend(literal for _, literal in zones)
        for (resource, u, d), literals in drives.items():
            budget = data["resources"][resource]["budget"][d]
            if budget is not None:
                model.add(sum(literals) <= budget // grid)
        for literals in errands.values():
            model.add_at_most_one(literals)
        for z, task in enumerate(data["rounds"]):
            places, minutes = data["resources"][task["resource"]]["speed"]
            each = grid * places // minutes
            missing = model.new_int_var(0, task["places"], f"missing{z}")
            model.add(missing >= task["places"] - each * sum(scanned.get(z, [])))
            self.cost[task["level"]].append((1, missing))

    # Presence: in each slot everybody counts for one demand of the role at the post.

    def presence(self):
        model, data, grid = self.model, self.data, self.grid
        here = {}
        groups = {}
        for n, demand in enumerate(data["presence"]):
            key = (demand["role"], demand["area"]) if demand["area"] is not None else ("any", n)
            for low, high in demand["stretches"]:
                for slot in range(-(-low // grid), high // grid):
                    groups.setdefault((key, slot), []).append(n)
        for (key, slot), demands in sorted(groups.items(), key=str):
            role = data["presence"][demands[0]]["role"]
            area = data["presence"][demands[0]]["area"]
            counted = {n: [] for n in demands}
            for p, person in enumerate(data["people"]):
                if role not in {o["role"] for options in person["days"] for o in options}:
                    continue
                mine = []
                for n in demands:
                    demand = data["presence"][n]
                    d = demand["day"]
                    if demand["qualification"] is not None:
                        if not person["holds"][demand["qualification"]][d]:
                            continue
                    literal = self.at_post(p, slot, role, area, demand["visitsCount"], here)
                    if literal is None:
                        continue
                    count = model.new_bool_var("")
                    model.add_implication(count, literal)
                    mine.append(count)
                    counted[n].append(count)
                if len(mine) > 1:
                    model.add_at_most_one(mine)
            for n in demands:
                demand = data["presence"][n]
                short = model.new_int_var(0, demand["count"], "")
                model.add(short >= demand["count"] - sum(counted[n]))
                self.cost[demand["level"]].append((grid, short))

    def at_post(self, p, slot, role, area, visits_count, here):
        key = (p, slot, role, area, visits_count)
        if key in here:
            return here[key]
        model, grid = self.model, self.grid
        low, high = slot * grid, (slot + 1) * grid
        terms = []
        for d in range(7):
            there = self.on_duty(p, d, low, high, role)
            if not there:
                continue
            if area is None:
                terms += there
            elif (p, d, area) in self.post:
                at = model.new_bool_var("")
                model.add(sum(there) >= 1).only_enforce_if(at)
                model.add_implication(at, self.post[p, d, area])
                terms.append(at)
        literal = None
        if terms:
            literal = model.new_bool_var("")
            model.add(sum(terms) >= 1).only_enforce_if(literal)
            gone = self.busy if visits_count else self.away
            for other in gone.get((p, slot), []):
                model.add_implication(other, ~literal)
        here[key] = literal
        return literal

    # Levels, one after the other.

    def solve(self, seconds, workers, say=lambda text: None):
        values, bounds, begin = [], [], time.time()
        for name in self.data["levels"]:
            cost = sum(weight * term for weight, term in self.cost[name])
            solver = cp_model.CpSolver()
            left = seconds - (time.time() - begin)
            if isinstance(cost, int):
                values.append(cost)
                bounds.append(cost)
                continue
            solver.parameters.max_time_in_seconds = max(1.0, left)
            solver.parameters.num_workers = workers
            if workers == 2:
                solver.parameters.subsolvers.extend(["max_lp"])
            self.model.minimize(cost)
            status = solver.solve(self.model)
            if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                values.append(None)
                bounds.append(None)
                say(f"{name}: {solver.status_name(status)}")
                break
            value = round(solver.objective_value)
            values.append(value)
            bounds.append(round(solver.best_objective_bound))
            say(f"{name}: {value}, bound {bounds[-1]}, {time.time() - begin:.1f} s")
            self.model.add(cost <= value)
        return values, bounds


def check(problems, arguments):
    """Goes through many small problems; every way must find the same optimum."""
    differences = 0
    for number, data in enumerate(problems, 1):
        values, bounds = Roster(data, arguments.grid).solve(arguments.seconds, arguments.workers)
        proved = values == bounds
        found = {name: row for name, row in data["found"].items()}
        same = proved and all(row == values for row in found.values())
        differences += not same
        rows = "  ".join(f"{name} {row}" for name, row in sorted(found.items()))
        print(f"{number:3}  CP-SAT {values}{'' if proved else ' NOT PROVED'}  {rows}"
              f"  {'same' if same else 'DIFFERENT'}", flush=True)
    print(f"{len(problems)} problems, {differences} differences")
    return 1 if differences else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file", nargs="+")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--grid", type=int, default=15)
    arguments = parser.parse_args()
    problems = []
    for name in arguments.file:
        with open(name, encoding="utf-8") as file:
            data = json.load(file)
        problems += data.get("problems", [])
    if problems:
        return check(problems, arguments)
    begin = time.time()
    roster = Roster(data, arguments.grid)
    proto = roster.model.proto
    print(f"{data['city']} {data['week']}: {len(proto.variables)} variables, "
          f"{len(proto.constraints)} constraints, made in {time.time() - begin:.1f} s", flush=True)
    values, bounds = roster.solve(
        arguments.seconds, arguments.workers, lambda text: print("  " + text, flush=True)
    )
    names = sorted(data["found"])
    print(f"{'level':28}{'CP-SAT':>10}{'bound':>10}" + "".join(f"{name:>12}" for name in names))
    for index, level in enumerate(data["levels"]):
        own = values[index] if index < len(values) else None
        bound = bounds[index] if index < len(bounds) else None
        print(f"{level:28}{own if own is not None else '-':>10}"
              f"{bound if bound is not None else '-':>10}"
              + "".join(f"{data['found'][name][index]:>12}" for name in names))
    return 0


if __name__ == "__main__":
    sys.exit(main())
