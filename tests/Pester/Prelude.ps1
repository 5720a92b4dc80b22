# For the BeforeAll of a file of tests: the module under test, and the registry that serves the run.
Import-Module "$PSScriptRoot/QuayPS.TestSupport.psm1"
Import-TestModule
$null = Open-SharedRegistry
