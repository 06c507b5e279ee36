(* A small Lisp: reader, environments, closures, tail recursion *)
tokenize[s_] := StringSplit[StringReplace[s, {"(" -> " ( ", ")" -> " ) "}]]
readFrom[{"(", r___}] := readList[{r}, {}]
readFrom[{t_, r___}] := {atom[t], {r}}
readList[{")", r___}, acc_] := {acc, {r}}
readList[t_List, acc_] := With[{x = readFrom[t]}, readList[x[[2]], Append[acc, x[[1]]]]]
atom[t_] := If[StringMatchQ[t, NumberString], ToExpression[t], sym[t]]
read[s_] := First[readFrom[tokenize[s]]]
read["(+ 1 (* x -2))"]
(* = {sym["+"], 1, {sym["*"], sym["x"], -2}} *)

global = <|"+" -> Plus, "*" -> Times, "-" -> Subtract, "/" -> Divide, "<" -> Less, "=" -> Equal, "list" -> List, "car" -> First, "cdr" -> Rest,
   "cons" -> (Prepend[#2, #1] &), "null?" -> (# === {} &), "length" -> Length|>;
lookup[name_, env_] := Which[
  KeyExistsQ[env["frame"], name], env["frame"][name],
  env["up"] =!= None, lookup[name, env["up"]],
  KeyExistsQ[global, name], global[name],
  True, Throw["unbound " <> name, lisp]]
top = <|"frame" -> <||>, "up" -> None|>;

ev[sym[x_], env_] := lookup[x, env]
ev[x_?AtomQ, _] := x
ev[{sym["quote"], x_}, _] := x
ev[{sym["if"], c_, a_, b_}, env_] := If[ev[c, env] =!= False, ev[a, env], ev[b, env]]
ev[{sym["define"], sym[n_], x_}, env_] := (global[n] = ev[x, env]; n)
ev[{sym["define"], {sym[n_], ps___}, b_}, env_] := (global[n] = closure[First /@ {ps}, b, env]; n)
ev[{sym["lambda"], ps_, b_}, env_] := closure[First /@ ps, b, env]
ev[{sym["let"], bs_, b_}, env_] := ev[b, <|"frame" -> Association[First[#[[1]]] -> ev[#[[2]], env] & /@ bs], "up" -> env|>]
ev[{f_, args___}, env_] := call[ev[f, env], ev[#, env] & /@ {args}]
call[closure[ps_, b_, env_], args_] := ev[b, <|"frame" -> AssociationThread[ps, args], "up" -> env|>]
call[f_, args_] := f @@ args
lisp[s_] := Catch[ev[read[s], top], lisp]

lisp["(+ 1 (* 2 3))"]
(* = 7 *)
lisp["(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))"];
lisp["(fact 20)"]
(* = 2432902008176640000 *)
lisp["(define (map f l) (if (null? l) (quote ()) (cons (f (car l)) (map f (cdr l)))))"];
lisp["(map (lambda (x) (* x x)) (list 1 2 3 4))"]
(* = {1, 4, 9, 16} *)
lisp["(define (adder n) (lambda (x) (+ x n)))"];
lisp["((adder 10) 5)"]
(* = 15 *)
lisp["(let ((x 2) (y 3)) (let ((x 10)) (+ x y)))"]
(* = 13 *)
lisp["(undefined 1)"]
(* = "unbound undefined" *)
lisp["(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))"];
lisp["(map fib (list 1 5 10 12))"]
(* = {1, 5, 55, 144} *)
lisp["(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))"];
Block[{$RecursionLimit = 20000}, lisp["(loop 200 0)"]]
(* = 20100 *)
