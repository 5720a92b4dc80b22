# Dot-source this in the BeforeAll of a test file: imports the module under test and opens the registry of the run.
Import-Module "$PSScriptRoot/QuayPS.TestSupport.psm1"
Import-TestModule
$null = Open-SharedRegistry
