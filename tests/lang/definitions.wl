(* Own values *)
ClearAll[f, g, h, a, b, c, x, y, z]
x = 5; x^2
(* = 25 *)
x =.; x
(* = x *)
n = 0; r := ++n; {r, r}
(* = {1, 2} *)
{a, b} = {1, 2}; {a, b} = {b, a}; {a, b}
(* = {2, 1} *)
{a, {b, c}} = {1, {2, 3}}; {a, b, c}
(* = {1, 2, 3} *)
a = b = 7; {a, b}
(* = {7, 7} *)
Clear[a, b, c]
{a, b} = {1, 2, 3}
(* ! Set::shape: Lists {a, b} and {1, 2, 3} are not the same shape. *)
(* = {1, 2, 3} *)
5 = 6
(* ! Set::setraw: Cannot assign to raw object 5. *)
(* = 6 *)
Sin = 2
(* ! Set::wrsym: Symbol Sin is Protected. *)
(* = 2 *)
Sin[x] = 2
(* ! Set::write: Tag Sin in Sin[x] is Protected. *)
(* = 2 *)
Sin[x_] := 2
(* ! SetDelayed::write: Tag Sin in Sin[x_] is Protected. *)
(* = $Failed *)
x = 3; ++x + x++; x
(* = 5 *)
x += 2; x -= 1; x *= 3; x /= 2; x
(* = 9 *)
x = {1, 2}; x += 1; x
(* = {2, 3} *)
x //= Total; x
(* = 5 *)
Clear[x]; x++
(* ! Increment::rvalue: x is not a variable with a value, so its value cannot be changed. *)
(* = x++ *)
(* Rules in order *)
f[x_] := any; f[x_Integer] := int; f[0] = zero; f[x_Integer?Negative] := neg; {f[a], f[1], f[0], f[-1]}
(* = {any, int, zero, neg} *)
DownValues[f]
(* = {HoldPattern[f[0]] :> zero, HoldPattern[f[(x_Integer)?Negative]] :> neg, HoldPattern[f[x_Integer]] :> int, HoldPattern[f[x_]] :> any} *)
f[x_] := other; f[a]
(* = other *)
f[0] =.; f[0]
(* = int *)
f[99] =.
(* ! Unset::norep: Assignment on f for f[99] not found. *)
(* = $Failed *)
Clear[f]; f[x_] := x; f[x_, y_] := x + y; f[x__] := {x}; {f[1], f[1, 2], f[1, 2, 3]}
(* = {1, 3, {1, 2, 3}} *)
Clear[f]; f[x_] := a /; x > 0; f[x_] := b /; x < 0; {f[1], f[-1], f[0]}
(* = {a, b, f[0]} *)
Length[DownValues[f]]
(* = 2 *)
Clear[f]; f[n_] := f[n] = Print[n]; f[1]; f[1]; DownValues[f][[1]]
(* : 1 *)
(* = HoldPattern[f[1]] :> Null *)
(* Sub values, up values *)
Clear[f]; f[a_][b_] := {a, b}; f[1][2]
(* = {1, 2} *)
SubValues[f]
(* = {HoldPattern[f[a_][b_]] :> {a, b}} *)
ClearAll[g]; g /: h[g[x_]] := x; {h[g[1]], UpValues[g]}
(* = {1, {HoldPattern[h[g[x_]]] :> x}} *)
area[sq] ^= 4; {area[sq], UpValues[sq]}
(* = {4, {HoldPattern[area[sq]] :> 4}} *)
area[circ[r_]] ^:= r^2; area[circ[3]]
(* = 9 *)
sq /: area[sq] =.; area[sq]
(* = area[sq] *)
g /: h[y] = 3
(* ! TagSet::tagnf: Tag g not found in h[y]. *)
(* = 3 *)
(* Parts *)
m = {{1, 2}, {3, 4}}; m[[1, 2]] = 9; m
(* = {{1, 9}, {3, 4}} *)
m[[All, 1]] = 0; m
(* = {{0, 9}, {0, 4}} *)
m[[2]] = {5, 6}; m
(* = {{0, 9}, {5, 6}} *)
m[[-1, -1]] += 10; m
(* = {{0, 9}, {5, 16}} *)
v = Range[6]; v[[2 ;; 4]] = {a, b, c}; v
(* = {1, a, b, c, 5, 6} *)
v[[{1, -1}]] = 0; v
(* = {0, a, b, c, 5, 0} *)
w = v; w[[1]] = 100; {v[[1]], w[[1]]}
(* = {0, 100} *)
lit[] := Module[{t = {1, 2, 3}}, t[[1]]++; t]; {lit[], lit[]}
(* = {{2, 2, 3}, {2, 2, 3}} *)
nosuch[[1]] = 2
(* ! Set::noval: Symbol nosuch in part assignment does not have an immediate value. *)
(* = 2 *)
{1, 2}[[1]] = 3
(* ! Set::setps: {1, 2} in the part assignment is not a symbol. *)
(* = 3 *)
v[[10]] = 1
(* ! Set::partw: Part 10 of {0, a, b, c, 5, 0} does not exist. *)
(* = 1 *)
e = f0[1, 2]; e[[0]] = g0; e
(* = g0[1, 2] *)
(* Associations *)
as = <|"p" -> 1|>; as["q"] = 2; as["p"] += 10; as
(* = <|"p" -> 11, "q" -> 2|> *)
as["r", 1]
(* = Missing["KeyAbsent", "r"] *)
as["p"] =.; as
(* = <|"q" -> 2|> *)
bs = as; bs["q"] = 3; {as, bs}
(* = {<|"q" -> 2|>, <|"q" -> 3|>} *)
as["s"] = <|"t" -> 1|>; as["s"]["t"] = 5; as
(* = <|"q" -> 2, "s" -> <|"t" -> 5|>|> *)
as["s", "t"]
(* = 5 *)
AssociateTo[as, "u" -> 1]; KeyDropFrom[as, "s"]; as
(* = <|"q" -> 2, "u" -> 1|> *)
as[["q"]] = 0; as
(* = <|"q" -> 0, "u" -> 1|> *)
(* AppendTo *)
l = {}; Do[AppendTo[l, i], {i, 3}]; PrependTo[l, 0]; l
(* = {0, 1, 2, 3} *)
k = l; AppendTo[l, 4]; {k, l}
(* = {{0, 1, 2, 3}, {0, 1, 2, 3, 4}} *)
AppendTo[nov, 1]
(* ! AppendTo::rvalue: nov is not a variable with a value, so its value cannot be changed. *)
(* = AppendTo[nov, 1] *)
(* Attributes *)
ClearAll[f]; SetAttributes[f, {Flat, HoldAll}]; Attributes[f]
(* = {Flat, HoldAll} *)
ClearAttributes[f, Flat]; Attributes[f]
(* = {HoldAll} *)
Attributes[f] = {Listable}; Attributes[f]
(* = {Listable} *)
SetAttributes[f, Bogus]
(* ! SetAttributes::attnf: Bogus is not a known attribute. *)
(* = SetAttributes[f, Bogus] *)
Attributes[Plus]
(* = {Flat, Listable, NumericFunction, OneIdentity, Orderless, Protected} *)
Protect[f]; f[1] = 2
(* ! Set::write: Tag f in f[1] is Protected. *)
(* = 2 *)
Unprotect[f]
(* = {"f"} *)
Clear[Sin]
(* ! Clear::wrsym: Symbol Sin is Protected. *)
(* Options *)
ClearAll[opt]; Options[opt] = {size -> 1, color -> red}; opt[x_, OptionsPattern[]] := {x, OptionValue[size], OptionValue[color]}
opt[1]
(* = {1, 1, red} *)
opt[1, color -> blue]
(* = {1, 1, blue} *)
opt[1, {size -> 2}, color -> blue]
(* = {1, 2, blue} *)
opt[1, "size" -> 4]
(* = {1, 4, red} *)
opt[1, nope -> 4]
(* ! OptionValue::nodef: Unknown option nope for opt. *)
(* ! OptionValue::nodef: Unknown option nope for opt. *)
(* = {1, 1, red} *)
SetOptions[opt, size -> 7]; opt[1]
(* = {1, 7, red} *)
SetOptions[opt, nope -> 7]
(* ! SetOptions::optnf: nope is not a known option for opt. *)
(* = SetOptions[opt, nope -> 7] *)
Options[opt, size]
(* = {size -> 7} *)
FilterRules[{a -> 1, b -> 2, c -> 3}, {a, c}]
(* = {a -> 1, c -> 3} *)
FilterRules[{size -> 1, other -> 2}, Options[opt]]
(* = {size -> 1} *)
OptionValue[opt, color]
(* = red *)
OptionValue[opt, {size -> 3}, {size, color}]
(* = {3, red} *)
(* Names and contexts *)
Context[Plus]
(* = "System`" *)
Begin["priv`"]
inner = 1; Context[]
(* = "priv`" *)
End[]
(* = "priv`" *)
priv`inner
(* = 1 *)
Names["priv`*"]
(* = {"priv`inner"} *)
BeginPackage["pack`"]
pub::usage = "pub[x]";
Begin["`Private`"]
pub[x_] := hidden[x]
hidden[x_] := x + 1
End[]
EndPackage[]
{pub[1], Context[pub], NameQ["hidden"], pack`Private`hidden[1]}
(* = {2, "pack`", False, 2} *)
$ContextPath
(* = {"pack`", "System`", "Global`"} *)
NameQ["Plus"]
(* = True *)
Symbol["zork"]
(* = zork *)
SymbolName[zork]
(* = "zork" *)
{ValueQ[x], x = 1; ValueQ[x]}
(* = {False, True} *)
ClearAll[d]; d[x_] := x^2; d[0] = 1;
ToString[Definition[d]]
(* = "d[0] = 1\n\nd[x_] := x^2" *)
Default[dd] = 3; dd[x_, y_.] := {x, y}; dd[1]
(* = {1, 3} *)
(* Save *)
saved = FileNameJoin[{$TemporaryDirectory, "lupine_saved.wl"}]; If[FileExistsQ[saved], DeleteFile[saved]]; sv1[x_] := sv2[x]^2; sv2[x_] := x + 1;
Save[saved, sv1]; Clear[sv1, sv2]; Get[saved]; sv1[3]
(* = 16 *)
DeleteFile[saved]; Save[saved, "sv*"]; Clear[sv1, sv2]; Get[saved]; DeleteFile[saved]; sv1[4]
(* = 25 *)
Save["/no/such/folder/file", sv1]
(* ! OpenAppend::noopen: Cannot open /no/such/folder/file. *)
(* = $Failed *)
(* Words of the library refuse a wrong number of parts *)
Mean[]
(* ! Mean::argx: Mean called with 0 arguments; 1 argument is expected. *)
(* = Mean[] *)
Median[{1, 2}, 3, 4]
(* ! Median::argx: Median called with 3 arguments; 1 argument is expected. *)
(* = Median[{1, 2}, 3, 4] *)
