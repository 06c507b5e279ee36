(* transforms.wl - discrete Fourier transforms; tables of Laplace, Fourier and Z transforms. *)

Fourier::usage = "Fourier[list] gives the discrete Fourier transform of a list of numbers."
Fourier::fftl = "Argument `1` is not a list or rectangular array of numeric quantities."
Options[Fourier] = {FourierParameters -> {0, 1}}
Fourier[l_List, o : OptionsPattern[]] := dftArray[N[l], OptionValue[FourierParameters], 1] /; dftNumbersQ[l]
InverseFourier::usage = "InverseFourier[list] gives the inverse discrete Fourier transform."
Options[InverseFourier] = {FourierParameters -> {0, 1}}
InverseFourier[l_List, o : OptionsPattern[]] := dftArray[N[l], OptionValue[FourierParameters], -1] /; dftNumbersQ[l]
dftNumbersQ[l_] := ArrayQ[l, _, NumericQ] && Length[l] > 0
(* along each dimension; forward 1/n^((1-a)/2) Sum u_r E^(2 Pi I b (r-1)(s-1)/n), inverse with 1/n^((1+a)/2) and -b *)
dftArray[l_, {a_, b_}, way_] := Module[{d = ArrayDepth[l], r = l}, If[d == 1, dftChop[dftScaled[l, a, b, way]],
    Do[r = Map[dftScaled[#, a, b, way] &, Transpose[r, RotateRight[Range[d]]], {d - 1}], {d}]; dftChop[r]]]
dftScaled[v_, a_, b_, way_] := dft[v, way b]/Length[v]^((1 - way a)/2)
dftChop[r_] := If[FreeQ[r, _Complex] || Max[Abs[Im[r]]] > 4 $MachineEpsilon Max[Abs[r]], r, Re[r]]
(* powers of two by halving, other lengths by halving as long as that goes and then by the sum itself, or by Bluestein's product *)
dft[v_, b_] := If[b === 1 || b === -1, fft[v, b], Module[{n = Length[v]}, Table[Total[v Exp[N[2 Pi I b Range[0, n - 1] k/n]]], {k, 0, n - 1}]]]
fft[{x_}, _] := {x}
fft[v_, s_] := Module[{n = Length[v], even, odd, w},
    If[EvenQ[n], even = fft[v[[1 ;; n ;; 2]], s]; odd = fft[v[[2 ;; n ;; 2]], s]; w = Exp[N[2 Pi I s/n] Range[0, n/2 - 1]]; If[Divisible[n, 4], w[[n/4 + 1]] = s I]; w = w odd; Join[even + w, even - w],
        If[n < 64, Exp[N[2 Pi I s/n] Mod[Outer[Times, Range[0, n - 1], Range[0, n - 1]], n]] . v, bluestein[v, s]]]]
bluestein[v_, s_] := Module[{n = Length[v], m, w, a, b}, m = 2^Ceiling[Log2[2 n - 1]];
    w = Exp[N[Pi I s/n] Mod[Range[0, n - 1]^2, 2 n]];
    a = PadRight[v w, m]; b = PadRight[Conjugate[w], m]; b[[m - n + 2 ;; m]] = Reverse[Rest[Conjugate[w]]];
    w Take[fft[fft[a, 1] fft[b, 1], -1]/m, n]]
FourierDCT::usage = "FourierDCT[list] gives the discrete cosine transform of type 2.\nFourierDCT[list, 3] its inverse."
FourierDCT[l_List, t_: 2] := With[{n = Length[l], v = N[l]}, Switch[t,
    1, Table[(v[[1]] + (-1)^k v[[n]])/2 + Sum[v[[j + 1]] Cos[N[Pi j k/(n - 1)]], {j, n - 2}], {k, 0, n - 1}] Sqrt[2./(n - 1)],
    2, Table[Total[v Cos[N[Pi k (Range[n] - 1/2)/n]]], {k, 0, n - 1}]/Sqrt[N[n]],
    3, Table[v[[1]] + 2 Sum[v[[j + 1]] Cos[N[Pi j (k + 1/2)/n]], {j, n - 1}], {k, 0, n - 1}]/Sqrt[N[n]],
    4, Table[Total[v Cos[N[Pi (k + 1/2) (Range[n] - 1/2)/n]]], {k, 0, n - 1}] Sqrt[2./n]]] /; VectorQ[l, NumericQ]
FourierDST::usage = "FourierDST[list] gives the discrete sine transform of type 2."
FourierDST[l_List] := With[{n = Length[l], v = N[l]}, Table[Total[v Sin[N[Pi k (Range[n] - 1/2)/n]]], {k, n}]/Sqrt[N[n]]] /; VectorQ[l, NumericQ]

(* ---- Laplace ---- *)
LaplaceTransform::usage = "LaplaceTransform[f, t, s] gives the Laplace transform of f."
LaplaceTransform[f_, t_, s_] := With[{r = laplace[Expand[f], t, s]}, r /; r =!= $Failed]
laplace[f_Plus, t_, s_] := With[{r = Map[laplaceOpen[#, t, s] &, List @@ f]}, Total[r]]
laplaceOpen[f_, t_, s_] := With[{r = laplace[f, t, s]}, If[r === $Failed, LaplaceTransform[f, t, s], r]]
laplace[f_, t_, s_] := f/s /; FreeQ[f, t]
laplace[c_ f_, t_, s_] := With[{r = laplace[f, t, s]}, If[r === $Failed, r, c r]] /; FreeQ[c, t]
laplace[t_^n_., t_, s_] := If[IntegerQ[n], n!, Gamma[1 + n]]/s^(n + 1) /; FreeQ[n, t]
laplace[E^(a_. t_ + b_.) f_., t_, s_] := With[{r = laplace[f, t, s]}, If[r === $Failed, r, E^b (r /. s -> s - a)]] /; FreeQ[{a, b}, t]
laplace[t_^n_. f_, t_, s_] := With[{r = laplace[f, t, s]}, If[r === $Failed, r, Factor[Together[(-1)^n D[r, {s, n}]]]]] /; IntegerQ[n] && n > 0 && FreeQ[f, Derivative]
laplace[Sin[a_. t_ + b_.], t_, s_] := (a Cos[b] + s Sin[b])/(a^2 + s^2) /; FreeQ[{a, b}, t]
laplace[Cos[a_. t_ + b_.], t_, s_] := (s Cos[b] - a Sin[b])/(a^2 + s^2) /; FreeQ[{a, b}, t]
laplace[Sinh[a_. t_], t_, s_] := a/(-a^2 + s^2) /; FreeQ[a, t]
laplace[Cosh[a_. t_], t_, s_] := s/(-a^2 + s^2) /; FreeQ[a, t]
laplace[b_^(a_. t_), t_, s_] := 1/(s - a Log[b]) /; FreeQ[{a, b}, t]
laplace[Log[t_], t_, s_] := (-EulerGamma - Log[s])/s
laplace[DiracDelta[t_], t_, s_] := 1
laplace[DiracDelta[t_ - a_], t_, s_] := E^(-a s) /; FreeQ[a, t]
laplace[UnitStep[t_] | HeavisideTheta[t_], t_, s_] := 1/s
laplace[(UnitStep | HeavisideTheta)[t_ - a_] f_., t_, s_] := With[{r = laplace[Expand[f /. t -> t + a], t, s]}, If[r === $Failed, r, E^(-a s) r]] /; FreeQ[a, t] && !TrueQ[a < 0]
laplace[Sin[a_. t_]/t_, t_, s_] := ArcTan[a/s] /; FreeQ[a, t]
laplace[BesselJ[0, a_. t_], t_, s_] := 1/Sqrt[a^2 + s^2] /; FreeQ[a, t]
laplace[Erf[Sqrt[t_]], t_, s_] := 1/(s Sqrt[1 + s])
laplace[Derivative[n_][y_][t_], t_, s_] := s^n LaplaceTransform[y[t], t, s] - Sum[s^(n - k) If[k == 1, y[0], Derivative[k - 1][y][0]], {k, n}]
laplace[(h : Sin | Cos)[_]^_ , t_, s_] := $Failed
laplace[f_, t_, s_] := With[{g = Expand[TrigReduce[f]]}, If[g === f || !FreeQ[g, LaplaceTransform], $Failed, With[{r = laplace[g, t, s]}, Together[r]]]] /; !FreeQ[f, Sin | Cos]
laplace[_, _, _] := $Failed
laplace[UnitStep[t_ + a_], t_, s_] := E^(a s)/s /; FreeQ[a, t] && !TrueQ[a > 0]
laplace[HeavisideTheta[t_ + a_], t_, s_] := E^(a s)/s /; FreeQ[a, t] && !TrueQ[a > 0]
InverseLaplaceTransform::usage = "InverseLaplaceTransform[f, s, t] gives the inverse Laplace transform of f."
InverseLaplaceTransform[f_, s_, t_] := With[{r = laplaceInverse[f, s, t]}, r /; r =!= $Failed]
laplaceInverse[f_, s_, t_] := Module[{g = Quiet[Apart[f, s]], r}, r = Map[laplaceBack[#, s, t] &, If[Head[g] === Plus, List @@ g, {g}]]; If[FreeQ[r, $Failed], laplaceTidy[Total[r]], $Failed]]
laplaceTidy[r_] := r
laplaceBack[f_, s_, t_] := f DiracDelta[t] /; FreeQ[f, s]
laplaceBack[E^(a_. s_) f_., s_, t_] := With[{r = laplaceInverse[f, s, t]}, If[r === $Failed, r, HeavisideTheta[t + a] (r /. t -> t + a)]] /; FreeQ[a, s]
laplaceBack[s_^n_, s_, t_] := t^(-n - 1)/Gamma[-n] /; FreeQ[n, s] && !(IntegerQ[n] && n >= 0)
laplaceBack[f_, s_, t_] := Module[{n = Numerator[Together[f]], d = Denominator[Together[f]], c, q, k, a, b},
    If[!PolynomialQ[n, s] || !PolynomialQ[d, s], Return[$Failed]];
    d = Factor[d]; c = If[Head[d] === Times, Select[d, FreeQ[#, s] &], 1]; q = d/c; {q, k} = If[MatchQ[q, _^_Integer], List @@ q, {q, 1}];
    Which[Exponent[q, s] == 1 && FreeQ[n, s], a = Coefficient[q, s, 1]; b = -Coefficient[q, s, 0]/a; n/(c a^k) t^(k - 1)/(k - 1)! E^(b t),
        Exponent[q, s] == 2 && k == 1, laplaceQuadratic[n/c, q, s, t],
        Exponent[q, s] == 2 && k == 2 && Coefficient[q, s, 1] === 0, With[{w = PowerExpand[Sqrt[Coefficient[q, s, 0]/Coefficient[q, s, 2]]], m = Coefficient[n, s, 1]/(c Coefficient[q, s, 2]^2), e = Coefficient[n, s, 0]/(c Coefficient[q, s, 2]^2)}, m t Sin[w t]/(2 w) + e (Sin[w t] - w t Cos[w t])/(2 w^3)],
        True, $Failed]]
laplaceQuadratic[n_, q_, s_, t_] := Module[{a = Coefficient[q, s, 2], h, w2, w, m, e},
    h = -Coefficient[q, s, 1]/(2 a); w2 = Together[Coefficient[q, s, 0]/a - h^2]; m = Coefficient[n, s, 1]/a; e = Together[Coefficient[n, s, 0]/a + m h];
    If[TrueQ[w2 < 0] || MatchQ[w2, _?Negative _], w = PowerExpand[Sqrt[-w2]]; Expand[E^(h t) (m Cosh[w t] + e/w Sinh[w t])] // TrigToExp // Expand, w = PowerExpand[Sqrt[w2]]; laplaceSum[E^(h t), m, Cos[w t], e/w, Sin[w t]]]]
laplaceSum[f_, m_, c_, e_, s_] := Which[m === 0, f e s, e === 0, f m c, True, f (m c + e s)]

(* ---- Fourier integrals, parameters {0, 1} ---- *)
FourierTransform::usage = "FourierTransform[f, t, w] gives the Fourier transform of f: 1/Sqrt[2 Pi] times the integral of f E^(I w t)."
Options[FourierTransform] = {Assumptions :> $Assumptions, FourierParameters -> {0, 1}}
FourierTransform[f_, t_, w_, ___Rule] := With[{r = fourierOf[Expand[f], t, w]}, r /; r =!= $Failed]
InverseFourierTransform::usage = "InverseFourierTransform[f, w, t] gives the inverse Fourier transform of f."
InverseFourierTransform[f_, w_, t_, ___Rule] := With[{r = fourierOf[Expand[f], w, t]}, (r /. t -> -t) /; r =!= $Failed]
fourierOf[f_Plus, t_, w_] := With[{r = Map[fourierOf[#, t, w] &, List @@ f]}, If[FreeQ[r, $Failed], Total[r], $Failed]]
fourierOf[f_, t_, w_] := f Sqrt[2 Pi] DiracDelta[w] /; FreeQ[f, t]
fourierOf[c_ f_, t_, w_] := With[{r = fourierOf[f, t, w]}, If[r === $Failed, r, c r]] /; FreeQ[c, t]
fourierOf[E^(a_. t_^2), t_, w_] := E^(w^2/(4 a))/(Sqrt[2] Sqrt[-a]) /; FreeQ[a, t]
fourierOf[E^(a_. Abs[t_]), t_, w_] := -a Sqrt[2/Pi]/(a^2 + w^2) /; FreeQ[a, t]
fourierOf[1/(a_ + t_^2), t_, w_] := With[{c = PowerExpand[Sqrt[a]]}, Sqrt[Pi/2] E^(-c Abs[w])/c] /; FreeQ[a, t]
fourierOf[Cos[a_. t_], t_, w_] := Sqrt[Pi/2] DiracDelta[w - a] + Sqrt[Pi/2] DiracDelta[w + a] /; FreeQ[a, t]
fourierOf[Sin[a_. t_], t_, w_] := I Sqrt[Pi/2] DiracDelta[w - a] // -# + I Sqrt[Pi/2] DiracDelta[w + a] & /; FreeQ[a, t]
fourierOf[DiracDelta[t_], t_, w_] := 1/Sqrt[2 Pi]
fourierOf[DiracDelta[t_ - a_], t_, w_] := E^(I a w)/Sqrt[2 Pi] /; FreeQ[a, t]
fourierOf[UnitBox[t_], t_, w_] := Sinc[w/2]/Sqrt[2 Pi]
fourierOf[(HeavisideTheta | UnitStep)[t_] E^(a_. t_), t_, w_] := 1/(Sqrt[2 Pi] (-a - I w)) /; FreeQ[a, t]
fourierOf[Sign[t_], t_, w_] := I Sqrt[2/Pi]/w
fourierOf[_, _, _] := $Failed

(* ---- sequences ---- *)
ZTransform::usage = "ZTransform[f, n, z] gives the Z transform of f: the sum of f z^-n from n = 0."
ZTransform[f_, n_, z_] := With[{r = transformSum[f, n, 1/z]}, Together[r] /; r =!= $Failed]
GeneratingFunction::usage = "GeneratingFunction[f, n, x] gives the sum of f x^n from n = 0."
GeneratingFunction[f_, n_, x_] := With[{r = transformSum[f, n, x]}, r /; r =!= $Failed]
transformSum[f_, n_, x_] := With[{s = Sum[Evaluate[f x^n], {n, 0, Infinity}]}, If[FreeQ[s, Sum], s, $Failed]]
FourierCoefficient::usage = "FourierCoefficient[f, t, n] gives the nth coefficient of the exponential Fourier series of f on {-Pi, Pi}."
FourierCoefficient[f_, t_, n_Integer] := Simplify[Integrate[f E^(-I n t), {t, -Pi, Pi}]/(2 Pi)]
FourierCosCoefficient::usage = "FourierCosCoefficient[f, t, n] gives the nth cosine coefficient of f on {-Pi, Pi}."
FourierCosCoefficient[f_, t_, 0] := Simplify[Integrate[f, {t, 0, Pi}]/Pi]
FourierCosCoefficient[f_, t_, n_Integer] := Simplify[2 Integrate[f Cos[n t], {t, 0, Pi}]/Pi]
FourierSinCoefficient::usage = "FourierSinCoefficient[f, t, n] gives the nth sine coefficient of f on {-Pi, Pi}."
FourierSinCoefficient[f_, t_, n_Integer] := Simplify[2 Integrate[f Sin[n t], {t, 0, Pi}]/Pi]
FourierTrigSeries::usage = "FourierTrigSeries[f, t, n] gives the Fourier series of f on {-Pi, Pi} to order n."
FourierTrigSeries[f_, t_, n_Integer] := Simplify[Integrate[f, {t, -Pi, Pi}]/(2 Pi)] + Sum[Simplify[Integrate[f Cos[k t], {t, -Pi, Pi}]/Pi] Cos[k t] + Simplify[Integrate[f Sin[k t], {t, -Pi, Pi}]/Pi] Sin[k t], {k, n}]
