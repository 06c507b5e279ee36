(* testing.wl - tests that a program carries with it. *)

VerificationTest::usage = "VerificationTest[input, expected] tests that input evaluates to expected, which is True by default.\nVerificationTest[input, expected, messages] also that these messages come.\nGives a TestResultObject."
SetAttributes[VerificationTest, HoldAllComplete]
Options[VerificationTest] = {SameTest -> SameQ, TestID -> None, TimeConstraint -> Infinity, MemoryConstraint -> Infinity, MetaInformation -> <||>}
VerificationTest[input_, opts : ((_Rule | _RuleDelayed) ...)] := VerificationTest[input, True, {}, opts]
VerificationTest[input_, expected : Except[_Rule | _RuleDelayed], opts : ((_Rule | _RuleDelayed) ...)] := VerificationTest[input, expected, {}, opts]
VerificationTest[input_, expected_, messages : Except[_Rule | _RuleDelayed], opts : ((_Rule | _RuleDelayed) ...)] :=
  Module[{actual, wanted, seen, before, time, names, options = {opts}},
    names = testMessageNames[Hold[messages]];
    before = Length[$MessageList];
    Block[{$Messages = {}},
      {time, actual} = AbsoluteTiming[CheckAbort[TimeConstrained[input, testOption[options, TimeConstraint], $TimedOut], $Aborted]]];
    seen = Map[ToString, Drop[$MessageList, before]];
    wanted = Quiet[expected];
    same = testOption[options, SameTest][actual, wanted];
    TestResultObject[<|"TestID" -> testOption[options, TestID],
      "Outcome" -> Which[same =!= True, "Failure", Sort[Union[seen]] =!= Sort[Union[names]], "MessagesFailure", True, "Success"],
      "Input" -> HoldForm[input], "ExpectedOutput" -> HoldForm[expected] /. HoldForm[_] -> HoldForm[Evaluate[wanted]],
      "ActualOutput" -> HoldForm[Evaluate[actual]],
      "ExpectedMessages" -> names, "ActualMessages" -> seen, "AbsoluteTimeUsed" -> time|>]]
testOption[options_, name_] := OptionValue[VerificationTest, options, name]
testMessageNames[Hold[{}]] := {}
testMessageNames[Hold[list_List]] := Apply[List, Map[Function[m, ToString[HoldForm[m]], HoldAll], Hold[list], {2}]][[1]]
testMessageNames[Hold[m_]] := {ToString[HoldForm[m]]}

TestResultObject::usage = "TestResultObject[assoc] is the result of a test.\nTestResultObject[...][\"Outcome\"] gives a property: \"Outcome\", \"TestID\", \"Input\", \"ActualOutput\", \"ExpectedOutput\", \"ActualMessages\", \"ExpectedMessages\", \"AbsoluteTimeUsed\"."
TestResultObject[a_Association]["Properties"] := Keys[a]
TestResultObject[a_Association][names_List] := Lookup[a, names]
TestResultObject[a_Association][name_String] := a[name]

TestReport::usage = "TestReport[{test1, test2, ...}] gathers results of tests.\nTestReport[\"file\"] runs the tests in a file.\nTestReport[...][\"TestsFailedCount\"] gives a property."
TestReport[file_String] := TestReport[testResultsOf[file]]
TestReport[File[file_String]] := TestReport[file]
TestReport[results : {___TestResultObject}] := With[{passed = Select[results, #["Outcome"] === "Success" &]},
  TestReportObject[<|"Title" -> "Test Report", "TestResults" -> AssociationThread[Range[Length[results]], results],
    "TestsSucceededCount" -> Length[passed], "TestsFailedCount" -> Length[results] - Length[passed],
    "AllTestsSucceeded" -> Length[passed] === Length[results], "SuccessRate" -> If[results === {}, 1., N[Length[passed]/Length[results]]],
    "ReportSucceeded" -> Length[passed] === Length[results], "Aborted" -> False,
    "TestsSucceeded" -> passed, "TestsFailed" -> Select[results, #["Outcome"] =!= "Success" &],
    "TestsSucceededKeys" -> testKeys[results, "Success"], "TestsFailedKeys" -> testKeys[results, Except["Success"]],
    "TestsFailedWrongResultsKeys" -> testKeys[results, "Failure"], "TestsFailedWithMessagesKeys" -> testKeys[results, "MessagesFailure"],
    "TestsFailedWrongResultsCount" -> Length[testKeys[results, "Failure"]],
    "TestsFailedWithMessagesCount" -> Length[testKeys[results, "MessagesFailure"]], "TestsFailedWithErrorsCount" -> 0,
    "TestsNotEvaluatedCount" -> 0,
    "TimeElapsed" -> Total[Map[#["AbsoluteTimeUsed"] &, results]]|>]]
testKeys[results_, outcome_] := Flatten[Position[Map[#["Outcome"] &, results], outcome, {1}, Heads -> False]]
TestReport[results_List] := TestReport[Cases[results, _TestResultObject]]
testResultsOf[file_] := Module[{stream = OpenRead[file], e, found = {}},
  If[stream === $Failed, Return[{}, Module]];
  While[(e = Read[stream, Expression]) =!= EndOfFile, If[MatchQ[e, _TestResultObject], AppendTo[found, e]]];
  Close[stream];
  found]

TestReportObject::usage = "TestReportObject[assoc] is a report of tests; TestReportObject[...][\"TestsFailedCount\"] gives a property: \"TestsSucceededCount\", \"TestsFailedCount\", \"AllTestsSucceeded\", \"TestResults\", \"TestsFailed\", \"TimeElapsed\"."
TestReportObject[a_Association]["Properties"] := Keys[a]
TestReportObject[a_Association][name_String] := a[name]
Format[TestReportObject[a_Association]] := StringJoin["TestReportObject[", ToString[a["TestsSucceededCount"]], " passed, ", ToString[a["TestsFailedCount"]], " failed]"]
