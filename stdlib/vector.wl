(* vector.wl - vector analysis. *)

Grad::usage = "Grad[f, {x1, ..., xn}] gives the gradient of f.\nGrad[f, {r, theta, ...}, \"Polar\"] in other coordinates: Polar, Cylindrical, Spherical."
Grad[f_, v_List] := D[f, {v}]
Grad[f_, v_List, "Cartesian"] := D[f, {v}]
Grad[f_, v_List, c_String] := With[{h = vectorScale[v, c]}, Map[D[f, #] &, v]/h /; h =!= $Failed] /; !ListQ[f]
Div::usage = "Div[{f1, ..., fn}, {x1, ..., xn}] gives the divergence.\nDiv[f, v, \"Spherical\"] in other coordinates."
Div[f_List, v_List] := Total[MapThread[D, {f, v}]] /; Length[f] == Length[v] && !MemberQ[Map[Head, f], List]
Div[f_List, v_List] := Map[Div[#, v] &, f] /; MatrixQ[f] && Last[Dimensions[f]] == Length[v]
Div[f_List, v_List, "Cartesian"] := Div[f, v]
Div[f_List, v_List, c_String] := With[{h = vectorScale[v, c]}, vectorTidy[Total[MapThread[D[#1 (Times @@ h)/#3, #2] &, {f, v, h}]]/Times @@ h] /; h =!= $Failed]
Curl::usage = "Curl[{f1, f2, f3}, {x1, x2, x3}] gives the curl.\nCurl[{f1, f2}, {x1, x2}] gives the scalar one in the plane."
Curl[{a_, b_}, {x_, y_}] := D[b, x] - D[a, y]
Curl[{a_, b_, c_}, {x_, y_, z_}] := {D[c, y] - D[b, z], D[a, z] - D[c, x], D[b, x] - D[a, y]}
Curl[f_, v_, "Cartesian"] := Curl[f, v]
Curl[{f1_, f2_, f3_}, v : {x_, y_, z_}, s_String] := With[{h = vectorScale[v, s]}, With[{g = {f1, f2, f3} h}, Map[vectorTidy, {(D[g[[3]], y] - D[g[[2]], z])/(h[[2]] h[[3]]), (D[g[[1]], z] - D[g[[3]], x])/(h[[1]] h[[3]]), (D[g[[2]], x] - D[g[[1]], y])/(h[[1]] h[[2]])}]] /; h =!= $Failed]
Curl[f_, {x_, y_}] := {-D[f, y], D[f, x]} /; !ListQ[f]
Laplacian::usage = "Laplacian[f, {x1, ..., xn}] gives the Laplacian of f.\nLaplacian[f, v, \"Spherical\"] in other coordinates."
Laplacian[f_List, v_List, c___] := Map[Laplacian[#, v, c] &, f]
Laplacian[f_, v_List] := Total[Map[D[f, {#, 2}] &, v]]
Laplacian[f_, v_List, "Cartesian"] := Laplacian[f, v]
Laplacian[f_, v_List, c_String] := With[{h = vectorScale[v, c]}, vectorTidy[Total[MapThread[D[D[f, #1] (Times @@ h)/#2^2, #1] &, {v, h}]]/Times @@ h] /; h =!= $Failed]
vectorScale[{r_, _}, "Polar"] := {1, r}
vectorScale[{r_, _, _}, "Cylindrical"] := {1, r, 1}
vectorScale[{r_, t_, _}, "Spherical"] := {1, r, r Sin[t]}
vectorScale[_, _] := $Failed
vectorTidy[e_] := Expand[Simplify[e]]
CoordinateTransform::usage = "CoordinateTransform[\"Polar\" -> \"Cartesian\", p] gives the coordinates of the point p in another system."
CoordinateTransform["Polar" -> "Cartesian", {r_, t_}] := {r Cos[t], r Sin[t]}
CoordinateTransform["Cartesian" -> "Polar", {x_, y_}] := {Sqrt[x^2 + y^2], ArcTan[x, y]}
CoordinateTransform["Cylindrical" -> "Cartesian", {r_, t_, z_}] := {r Cos[t], r Sin[t], z}
CoordinateTransform["Cartesian" -> "Cylindrical", {x_, y_, z_}] := {Sqrt[x^2 + y^2], ArcTan[x, y], z}
CoordinateTransform["Spherical" -> "Cartesian", {r_, t_, p_}] := {r Cos[p] Sin[t], r Sin[p] Sin[t], r Cos[t]}
CoordinateTransform["Cartesian" -> "Spherical", {x_, y_, z_}] := {Sqrt[x^2 + y^2 + z^2], ArcTan[z, Sqrt[x^2 + y^2]], ArcTan[x, y]}
FromPolarCoordinates::usage = "FromPolarCoordinates[{r, theta}] gives {x, y}."
FromPolarCoordinates[{r_, t_}] := {r Cos[t], r Sin[t]}
ToPolarCoordinates::usage = "ToPolarCoordinates[{x, y}] gives {r, theta}."
ToPolarCoordinates[{x_, y_}] := {Sqrt[x^2 + y^2], ArcTan[x, y]}
FromSphericalCoordinates::usage = "FromSphericalCoordinates[{r, theta, phi}] gives {x, y, z}."
FromSphericalCoordinates[{r_, t_, p_}] := {r Cos[p] Sin[t], r Sin[p] Sin[t], r Cos[t]}
ToSphericalCoordinates::usage = "ToSphericalCoordinates[{x, y, z}] gives {r, theta, phi}."
ToSphericalCoordinates[{x_, y_, z_}] := {Sqrt[x^2 + y^2 + z^2], ArcTan[z, Sqrt[x^2 + y^2]], ArcTan[x, y]}
Wronskian::usage = "Wronskian[{y1, y2, ...}, x] gives the Wronskian determinant of functions of x."
Wronskian[f_List, x_] := Simplify[Det[Table[D[f, {x, k}], {k, 0, Length[f] - 1}]]]
