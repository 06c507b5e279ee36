(* boolean.wl - Boolean functions by their truth tables. *)

booleanVariables[e_] := Union[Cases[e, _Symbol?(# =!= True && # =!= False &), {0, Infinity}]]
booleanRows[vars_] := Tuples[{True, False}, Length[vars]]
booleanValue[f_, vars_, row_] := f /. Thread[vars -> row]

BooleanVariables::usage = "BooleanVariables[e] gives the variables of a Boolean expression."
BooleanVariables[e_] := booleanVariables[e]

BooleanTable::usage = "BooleanTable[f] gives the values of a Boolean expression for all values of its variables, True first.\nBooleanTable[f, {a, b, ...}] names the variables.\nBooleanTable[{f1, f2, ...}, vars] gives a table of several."
BooleanTable[f_] := BooleanTable[f, booleanVariables[f]]
BooleanTable[f_, vars_List] := booleanValue[f, vars, #] & /@ booleanRows[vars]

TautologyQ::usage = "TautologyQ[f] is True if f is True whatever its variables are.\nTautologyQ[f, {a, b, ...}] names the variables."
TautologyQ[f_] := TautologyQ[f, booleanVariables[f]]
TautologyQ[f_, vars_List] := AllTrue[booleanRows[vars], TrueQ[booleanValue[f, vars, #]] &]

SatisfiableQ::usage = "SatisfiableQ[f] is True if some values of the variables make f True.\nSatisfiableQ[f, {a, b, ...}] names the variables."
SatisfiableQ[f_] := SatisfiableQ[f, booleanVariables[f]]
SatisfiableQ[f_, vars_List] := AnyTrue[booleanRows[vars], TrueQ[booleanValue[f, vars, #]] &]

SatisfiabilityCount::usage = "SatisfiabilityCount[f] counts the values of the variables that make f True.\nSatisfiabilityCount[f, {a, b, ...}] names the variables."
SatisfiabilityCount[f_] := SatisfiabilityCount[f, booleanVariables[f]]
SatisfiabilityCount[f_, vars_List] := Count[BooleanTable[f, vars], True]

SatisfiabilityInstances::usage = "SatisfiabilityInstances[f, {a, b, ...}] gives the first values of the variables that make f True.\nSatisfiabilityInstances[f, vars, n] gives up to n of them, All gives all."
SatisfiabilityInstances[f_] := SatisfiabilityInstances[f, booleanVariables[f]]
SatisfiabilityInstances[f_, vars_List, n_ : 1] :=
 Select[booleanRows[vars], TrueQ[booleanValue[f, vars, #]] &, If[n === All, Infinity, n]]
