# The scenarios of tests/Scenarios in PowerShell. tests/CmdletHost.Tests asks the same of the stand-in for the engine, so
# that whatever the two do differently is a failure of one of them.
BeforeDiscovery {
    Import-Module (Join-Path $PSScriptRoot 'QuayPS.TestSupport.psm1')
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'QuayPS.TestSupport.psm1')
    Import-TestModule
    $registry = Open-SharedRegistry
    # A runspace of its own, whose host cannot ask anybody, as in an unattended job.
    $shell = Get-RunspaceShell

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
}

AfterAll {
    Clear-RunspaceShell $shell
}

Describe 'Scenarios of <_.BaseName>' -ForEach @(Get-ChildItem (Join-Path $PSScriptRoot '../Scenarios/*.json') | Sort-Object Name) {
    It '<Name>' -ForEach @(Read-TestCase $_.FullName | ForEach-Object { @{ Name = $_.name; Scenario = $_ } }) {
        $run = Invoke-TestCase $shell $Scenario

        $expected = @(Get-CasePart $Scenario 'errors' @())
        $i = 0
        $actual = @(foreach ($failure in $run.Errors) {
                $target = if ($i -ge $expected.Count) { " $($failure.TargetObject) (unexpected): $failure" }
                elseif ($null -ne (Get-CasePart $expected[$i] 'target' $null)) { ' ' + [Management.Automation.LanguagePrimitives]::ConvertTo($failure.TargetObject, [string]) }
                $i++
                "$($failure.FullyQualifiedErrorId) $($failure.CategoryInfo.Category)$target"
            })
        $wanted = @($expected | ForEach-Object { "$($_.id) $($_.category)" + $(if ($null -ne (Get-CasePart $_ 'target' $null)) { " $($_.target)" }) })
        $actual -join "`n" | Should -BeExactly ($wanted -join "`n")
        $run.Ends | Should -Be (Get-CasePart $Scenario 'ends' $false)

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
