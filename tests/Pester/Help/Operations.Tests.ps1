# Tests that docs/operations.md matches the ledger.
BeforeAll {
    $root = "$PSScriptRoot/../../.."
    . "$root/tools/Operations.ps1"
    $ledger = @(Get-OperationLedger $root)
}

Describe 'The page of operations' {
    It 'is the output of build.ps1 -Task Docs' {
        $page = [IO.File]::ReadAllText("$root/docs/operations.md") -replace "`r`n", "`n"
        $page | Should -BeExactly (((ConvertTo-OperationPage $ledger) -join "`n") + "`n")
    }

    It 'links to existing pages' {
        $ledger.Cmdlets | Sort-Object -Unique | Where-Object { -not (Test-Path "$root/docs/en-US/$_.md") } | Should -BeNullOrEmpty
    }
}
