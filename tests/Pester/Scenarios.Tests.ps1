# The scenarios of tests/Scenarios in PowerShell. tests/CmdletHost.Tests asks the same of the stand-in for the engine, so
# that whatever the two do differently is a failure of one of them.
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'QuayPS.TestSupport.psm1')
    Import-TestModule
    $registry = Open-TestRegistry
    # A runspace of its own, whose host cannot ask anybody, as in an unattended job.
    $shell = Get-RunspaceShell

    # A member that the expectation may leave out.
    function Get-Part($Thing, [string]$Name, $Default) {
        if ($Thing.PSObject.Properties[$Name]) { $Thing.$Name } else { $Default }
    }

    function ConvertTo-ScenarioText($Value) {
        if ($null -eq $Value) { '(null)' } else { [Management.Automation.LanguagePrimitives]::ConvertTo($Value, [string]) }
    }

    # One line for each thing that is written, with the properties that the expectation names.
    function Format-Output($Object, $Expected) {
        if ($Expected -isnot [Management.Automation.PSCustomObject]) { return ConvertTo-ScenarioText $Object }
        @(foreach ($name in $Expected.PSObject.Properties.Name) {
                $property = $Object.PSObject.Properties[$name]
                "$name=" + $(if ($property) { ConvertTo-ScenarioText $property.Value } else { '(no such property)' })
            }) -join '; '
    }

    # A script in the runspace; whatever else is there is as in a new one.
    function Invoke-InRunspace([string]$Script, $Output) {
        $shell.Commands.Clear()
        $shell.Streams.ClearStreams()
        $shell.AddScript($Script).Invoke($null, $Output)
    }

    function Invoke-Scenario($Scenario) {
        Initialize-TestRegistry -Registry $registry
        $output = New-Object 'System.Collections.Generic.List[object]'
        $as = Get-Part $Scenario 'as' 'superuser'
        $variables = @{
            endpoint   = $registry.Endpoint
            token      = ConvertTo-TestSecret $registry.Tokens.superuser
            expired    = ConvertTo-TestSecret $registry.Tokens.expired
            own        = if ($as -ne 'none') { ConvertTo-TestSecret $registry.Tokens.$as }
            credential = New-TestCredential $registry.Users.normal $registry.Users.password
        }
        Invoke-InRunspace '$ErrorActionPreference = ''Continue''; $ConfirmPreference = ''High''; $WhatIfPreference = $false' $output
        Invoke-InRunspace 'if (Get-QuaySession) { Disconnect-Quay }' $output
        foreach ($name in $variables.Keys) { $shell.Runspace.SessionStateProxy.SetVariable($name, $variables[$name]) }
        if ($as -ne 'none') { Invoke-InRunspace 'Connect-Quay -Endpoint $endpoint -Token $own -RetryIntervalSec 0.01' $output }
        Clear-RegistryRequest -Registry $registry

        $output.Clear()
        $failures = @()
        $ends = $false
        try { Invoke-InRunspace $Scenario.run $output }
        catch {
            $ends = $true
            $failure = $_.Exception
            while ($failure -isnot [Management.Automation.ActionPreferenceStopException] -and $failure.InnerException) { $failure = $failure.InnerException }
            $failures = @($failure.ErrorRecord)
        }
        [pscustomobject]@{
            Output   = $output
            Errors   = @($shell.Streams.Error) + $failures
            Ends     = $ends
            Requests = @(Get-RegistryRequest -Registry $registry | ForEach-Object { $_.method + ' ' + $_.path })
        }
    }
}

AfterAll {
    Clear-RunspaceShell $shell
    Close-TestRegistry $registry
}

Describe 'Scenarios of <BaseName>' -ForEach @(Get-ChildItem (Join-Path $PSScriptRoot '../Scenarios/*.json') | Sort-Object Name) {
    # Windows PowerShell hands an array down as one thing unless it is taken apart.
    It '<Name>' -ForEach @(Get-Content $_.FullName -Raw -Encoding UTF8 | ConvertFrom-Json | ForEach-Object { $_ } | ForEach-Object { @{ Name = $_.name; Scenario = $_ } }) {
        $run = Invoke-Scenario $Scenario

        $expected = @(Get-Part $Scenario 'errors' @())
        $i = 0
        $actual = @(foreach ($failure in $run.Errors) {
                $target = if ($i -ge $expected.Count) { " $($failure.TargetObject) (unexpected): $failure" }
                elseif ($null -ne (Get-Part $expected[$i] 'target' $null)) { ' ' + [Management.Automation.LanguagePrimitives]::ConvertTo($failure.TargetObject, [string]) }
                $i++
                "$($failure.FullyQualifiedErrorId) $($failure.CategoryInfo.Category)$target"
            })
        $wanted = @($expected | ForEach-Object { "$($_.id) $($_.category)" + $(if ($null -ne (Get-Part $_ 'target' $null)) { " $($_.target)" }) })
        $actual -join "`n" | Should -BeExactly ($wanted -join "`n")
        $run.Ends | Should -Be (Get-Part $Scenario 'ends' $false)

        if ($Scenario.PSObject.Properties['output']) {
            $things = @($Scenario.output)
            $wanted = @($things | ForEach-Object { Format-Output $_ $_ })
            $i = 0
            $actual = @(foreach ($thing in $run.Output) {
                    if ($i -lt $things.Count) { Format-Output $thing $things[$i] } else { "unexpected: $thing" }
                    $i++
                })
            $actual -join "`n" | Should -BeExactly ($wanted -join "`n")
        }
        elseif ($Scenario.PSObject.Properties['count']) {
            $run.Output.Count | Should -Be $Scenario.count
        }

        if ($Scenario.PSObject.Properties['requests']) {
            (@($run.Requests) | Sort-Object) -join "`n" | Should -BeExactly ((@($Scenario.requests) | Sort-Object) -join "`n")
        }
    }
}
