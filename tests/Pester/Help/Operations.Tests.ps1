# Whether the page of operations keeps up with the ledger.
BeforeAll {
    $root = "$PSScriptRoot/../../.."
    . "$root/tools/Operations.ps1"
    $ledger = @(Get-OperationLedger $root)
}

Describe 'The page of operations' {
    It 'is what build.ps1 -Task Docs makes of the ledger' {
        $page = [IO.File]::ReadAllText("$root/docs/operations.md") -replace "`r`n", "`n"
        $page | Should -BeExactly (((ConvertTo-OperationPage $ledger) -join "`n") + "`n")
    }

    It 'links to pages that there are' {
        $ledger.Cmdlets | Sort-Object -Unique | Where-Object { -not (Test-Path "$root/docs/en-US/$_.md") } | Should -BeNullOrEmpty
    }
}
