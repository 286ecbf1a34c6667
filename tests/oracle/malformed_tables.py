# SPDX-License-Identifier: MIT
"""Bad cells and bad rows in an otherwise good CSV folder: one fault each, with the file, row and column a refusal must name.
`good()` is the folder itself; `CASES` is a list of (name, mutation, words that the one line must hold)."""

GOOD = {
    "units": ["code,parent,kind,name,division", "U1,,authority,Authority,", "U2,U1,area,North,children", "U3,U2,team,Team,children"],
    "people": ["code,name,registration,start,left", "P1,Ann,SW1,2020-01-01,", "P2,Ben,,2021-01-01,2026-01-01", "P3,Cat,,,"],
    "posts": ["code,person,unit,role,fte,contract,kind,from,to", "T1,P1,U3,social worker,1,permanent,substantive,2020-01-01,",
              "T2,P2,U3,NQSW,0.5,agency,acting,2021-01-01,2026-01-01", "T3,P3,U2,team manager,1,permanent,substantive,2020-01-01,"],
    "supervisors": ["person,supervisor,kind,from,to", "P1,P3,line,2020-01-01,", "P2,P3,line,2021-01-01,2026-01-01"],
    "limits": ["code,measure,operator,value,unit,role,person,from,to", "L1,children,below,15,U3,social worker,P1,2020-01-01,",
               "L2,points,at most,60,,,,2020-01-01,2026-01-01"],
    "weights": ["scheme,unit,from,to,kind,feature,points", "S1,U3,2020-01-01,,assessment,,5", "S1,U3,2020-01-01,,,unsettled,3"],
    "reductions": ["code,person,post,reason,percent,from,to,note", "R1,P1,T1,NQSW first year,10,2025-01-01,2026-01-01,",
                   "R2,P2,,trade union facility,50,2025-01-01,,note"],
    "absences": ["code,person,reason,needs_cover,from,to", "B1,P1,leave,yes,2025-01-01,2025-02-01"],
    "cases": ["code,kind,family,features,unit,points,opened,closed", "C1,assessment,F1,unsettled;x,U3,4.5,2024-01-01,",
              "C2,other,,,,,2024-01-01,2025-01-01"],
    "allocations": ["code,case,post,part,from,to,reason", "A1,C1,T1,lead,2024-01-01,2024-06-01,MANAGE", "A2,C1,T2,lead,2024-06-01,,",
                    "A3,C1,T1,co-worker,2024-06-01,,", "A4,C2,T1,co-worker,2024-01-01,2024-03-01,"],
    "supervision_policies": ["code,role,person,phases,minutes,from,to", "V1,NQSW,,7d until 42d; 14d until 6m; 1m,90,2020-01-01,",
                             "V2,,P1,month,60,2020-01-01,"],
    "sessions": ["code,person,supervisor,kind,date,minutes,state,reason,side,new_date,interrupted,shared,agreed",
                 "K1,P1,P3,formal one-to-one,2025-01-10,90,held,,,,no,,", "K2,P1,P3,formal one-to-one,2025-02-10,,moved,ill,,2025-02-17,,,",
                 "K3,P1,P3,group,2025-03-10,,cancelled,strike,organisation,2025-03-17,,,", "K4,P1,P3,case supervision,2025-03-10,60,shared,,,,,2025-03-11,"],
    "discussions": ["code,session,case,said,risks,decision,rationale", "D1,K1,C1,said,risks,decision,rationale"],
    "actions": ["code,session,case,owner,what,due,state,closed,carried_from", "N1,K1,C1,P1,call,2025-01-20,done,2025-03-12,",
                "N2,K4,C1,P1,call,2025-03-20,open,,N1", "N3,,,P2,write,,open,,"],
    "goals": ["code,person,session,what,framework,opportunity,target,status,outcome", "O1,P1,K1,learn,PCF 1,shadowing,2025-06-01,open,"],
    "cpd": ["code,person,date,kind,title,learnt,impact,peer,state,used_in", "E1,P1,2025-01-01,course,Court,much,more,yes,finished,"],
    "training_requests": ["code,person,course,requested,state,decided_by,reason", "Q1,P1,Court,2025-01-01,declined,P3,full"],
    "programmes": ["code,person,programme,mentor,from,to", "G1,P1,ASYE,P3,2025-01-01,2026-01-01"],
}


def good():
    """table -> list of records, each a list of cells; the first is the header."""
    return {name: [line.split(",") for line in lines] for name, lines in GOOD.items()}


def cell(table, column, value, row=2, words=None):
    """One cell replaced; the line must name file, row and column."""

    def mutate(tables):
        header = tables[table][0]
        tables[table][row - 1][header.index(column)] = value

    label = f"{table}.{column} = {value[:24]!r}" + (f" in row {row}" if row != 2 else "")
    return label, mutate, [f"{table}.csv", str(row), column] if words is None else words


def cells(table, row, label, **values):
    """Several cells of one row replaced; the line must name file and row."""

    def mutate(tables):
        header = tables[table][0]
        for column, value in values.items():
            tables[table][row - 1][header.index(column.rstrip("_"))] = value

    return f"{table}: {label}", mutate, [f"{table}.csv", str(row)]


def added(table, line, label):
    """One record appended; the line must name file and row."""

    def mutate(tables):
        tables[table].append(line.split(","))

    return f"{table}: {label}", mutate, [f"{table}.csv", str(len(GOOD[table]) + 1)]


DATES = ["2026-02-30", "2025-13-01", "2025-00-10", "2025-01-00", "31/02/2025", "29/02/2023", "12/31/2025", "1899-12-31", "2200-01-01", "01/02/26",
         "2025/01/01", "20250101", "45000", "2025-01-01T00:00:00", "tomorrow", "0000-00-00", "٢٠٢٥-٠١-٠١", "2025-01-01 x", "-2025-01-01", "",
         "99999999-01-01", "2025-1-1"]

CASES = [cell("posts", "from", value) for value in DATES]
CASES += [cell(table, column, "2025-02-29") for table, column in (
    ("people", "start"), ("supervisors", "from"), ("limits", "to"), ("weights", "from"), ("reductions", "from"), ("absences", "to"),
    ("cases", "opened"), ("allocations", "to"), ("supervision_policies", "from"), ("sessions", "date"), ("sessions", "shared"),
    ("actions", "due"), ("goals", "target"), ("cpd", "date"), ("training_requests", "requested"), ("programmes", "to"))]
CASES += [cell("posts", "fte", value) for value in ("1.1", "-0.5", "0.1234567", "1e0", "half", "", "0x1", "NaN", "inf", "1.0.0", "--1", "1 0", "50%", "9" * 400)]
CASES += [cell("limits", "value", value) for value in ("-1", "100001", "100000.0001", "1.00001", "1e3", "15 children")]
CASES += [cell("reductions", "percent", value) for value in ("101", "-1", "100.0001", "5.00001", "1E1")]
CASES += [cell("reductions", "percent", "50.0001", 3), cell("weights", "points", "-1"), cell("weights", "points", "100000.1"),
          cell("cases", "points", "2.00001"), cell("cases", "points", "-0.1"), cell("sessions", "minutes", "-1"),
          cell("sessions", "minutes", "100001"), cell("supervision_policies", "minutes", "1e2"), cell("supervision_policies", "minutes", "")]
CASES += [cells("reductions", 3, "the most of a shipped reason, in capitals", reason="TRADE UNION FACILITY", percent="51")]
CASES += [cell(table, column, value) for table, column, value in (
    ("units", "kind", "region"), ("units", "division", "elders"), ("posts", "role", "wizard"), ("posts", "contract", "zero"), ("posts", "kind", "main"),
    ("supervisors", "kind", "friend"), ("limits", "measure", "cases"), ("limits", "operator", "<"), ("limits", "role", "any"),
    ("weights", "kind", "assesment"), ("absences", "needs_cover", "maybe"), ("absences", "needs_cover", ""), ("cases", "kind", "adoption"),
    ("allocations", "part", "secondary"), ("allocations", "reason", "NEW"), ("supervision_policies", "role", "boss"), ("sessions", "kind", "chat"),
    ("sessions", "state", "done"), ("sessions", "side", "both"), ("sessions", "interrupted", "perhaps"), ("actions", "state", "closed"),
    ("goals", "status", "won"), ("cpd", "peer", "y"), ("cpd", "state", "used"), ("training_requests", "state", "lost"))]
CASES += [cell(table, column, "nobody") for table, column in (
    ("units", "parent"), ("posts", "person"), ("posts", "unit"), ("supervisors", "person"), ("supervisors", "supervisor"), ("limits", "unit"),
    ("limits", "person"), ("weights", "unit"), ("reductions", "person"), ("reductions", "post"), ("absences", "person"), ("cases", "unit"),
    ("allocations", "case"), ("allocations", "post"), ("supervision_policies", "person"), ("sessions", "person"), ("sessions", "supervisor"),
    ("discussions", "session"), ("discussions", "case"), ("actions", "session"), ("actions", "case"), ("actions", "owner"),
    ("actions", "carried_from"), ("goals", "person"), ("goals", "session"), ("cpd", "person"), ("training_requests", "person"),
    ("training_requests", "decided_by"), ("programmes", "person"), ("programmes", "mentor"))]
CASES += [cell("people", "code", ""), cell("people", "name", ""), cell("units", "kind", ""), cell("posts", "person", ""), cell("actions", "owner", ""),
          cell("absences", "code", "B" * 65), cell("goals", "code", "😀" * 65), cell("programmes", "code", "G\x01"), cell("people", "name", "Ann\x00e"),
          cell("people", "name", "Ann\x1be"), cell("people", "name", "Ann\x7fe"), cell("cpd", "learnt", "form\x0cfeed")]
CASES += [cells("posts", 3, "to equals from", to="2021-01-01"), cells("posts", 3, "to before from", to="2020-12-31"),
          cells("cases", 3, "closed equals opened", closed="2024-01-01"), cells("people", 3, "left before start", left="2020-01-01"),
          cells("absences", 2, "to equals from", to="2025-01-01"), cells("reductions", 2, "to before from", to="2024-01-01"),
          cells("allocations", 2, "to before from", to="2023-01-01"), cells("weights", 2, "to before from", to="2019-01-01"),
          cells("limits", 3, "to equals from", to="2020-01-01"), cells("supervisors", 3, "to before from", to="2020-01-01"),
          cells("programmes", 2, "to before from", to="2024-01-01"), cells("supervision_policies", 2, "to equals from", to="2020-01-01")]
CASES += [
    cells("allocations", 3, "leads overlap by a day", from_="2024-05-31"), added("allocations", "A9,C1,T3,lead,2030-01-01,,", "a lead after an open-ended one"),
    added("allocations", "A9,C1,T1,co-worker,2025-01-01,2025-02-01,", "co-work of one case and post overlaps"),
    added("supervisors", "P1,P2,line,2025-01-01,", "two line supervisors at once"), cells("supervisors", 2, "supervises herself", supervisor="P1"),
    added("weights", "S1,U3,2025-01-01,,assessment,,6", "one kind weighted twice"), added("weights", "S1,U3,2025-01-01,,,unsettled,4", "one feature weighted twice"),
    added("weights", "S2,U3,2025-01-01,,care leaver,,4", "two schemes at one unit"), cells("weights", 2, "neither kind nor feature", kind=""),
    cells("reductions", 2, "the post is another's", post="T2"), cells("units", 2, "its own parent", parent="U1"),
    added("people", "P1,Another,,,", "one code twice with different cells"), added("cases", "C1,other,,,,,2024-01-01,", "one code twice with different cells"),
    cells("actions", 4, "open with closed", closed="2025-04-01"), cells("actions", 2, "done without closed", closed=""),
    cells("actions", 4, "dropped without closed", state="dropped"), cells("sessions", 3, "moved without new_date", new_date=""),
    cells("sessions", 3, "moved without reason", reason=""), cells("sessions", 4, "cancelled without side", side=""),
    cells("sessions", 2, "supervises herself", supervisor="P1"), cells("sessions", 4, "cancelled without reason", reason=""), cells("sessions", 4, "cancelled without new_date", new_date="")]
# Who is to blame in a ring, and in a chain whose first row closed too early, is not said: the file is enough.
CASES += [(label, mutate, words[:1]) for label, mutate, words in (
    cells("units", 2, "a ring of two", parent="U2"), cells("units", 2, "a ring of three", parent="U3"),
    cells("actions", 4, "its own continuation", carried_from="N3"), cells("actions", 2, "a ring of two", carried_from="N2"),
    cells("actions", 2, "closed before the session that continues it", closed="2025-03-09"))]
CASES += [cell("supervision_policies", "phases", value) for value in (
    "", "7d until 42d", "7d; 14d", "0d", "1000d", "7w", "7d until 0d; 1m", "7d until month; 1m", ";", "1.5m", "7d until 42d;", "-7d",
    "7d until 1000d; 1m", "7d until; 1m", "monthly", "d")]
# Against rows that the file already holds (see `malformed_files.BASE`).
CASES += [added("people", "Z1,Other name,,,", "another row has this code in the file"), added("discussions", "D9,ZK,C1,,,,", "belongs to a locked session"),
          added("actions", "N9,ZK,,P1,late,,open,,", "belongs to a locked session"),
          added("supervisors", "Z1,P1,line,2025-01-01,", "overlaps a supervisor in the file"),
          added("allocations", "A9,ZC,T1,lead,2025-01-01,,", "overlaps a lead in the file")]
