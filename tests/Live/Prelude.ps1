# Dot-source this in the BeforeAll of a test file: imports the module under test and opens the registry of the run.
Import-Module "$PSScriptRoot/../Pester/QuayPS.TestSupport.psm1"
Import-Module "$PSScriptRoot/QuayPS.LiveSupport.psm1"
Import-TestModule
Connect-LiveRegistry
