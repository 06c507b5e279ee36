(* A question about a name ends where a comment starts. *)
?EvenQ (* is it even? *)
(* : EvenQ[n] gives True... *)
(* : ... *)
?*ListPlo* (* two of
   them *)
(* : ... *)
