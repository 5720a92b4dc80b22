# For the BeforeAll of a file of tests: the module under test, and the registry of the run.
Import-Module "$PSScriptRoot/../Pester/QuayPS.TestSupport.psm1"
Import-Module "$PSScriptRoot/QuayPS.LiveSupport.psm1"
Import-TestModule
Connect-LiveRegistry
