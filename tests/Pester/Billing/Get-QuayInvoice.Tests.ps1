BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayInvoice' {
    BeforeEach { Reset-TestConnection }

    It 'lists the invoices of the user and of organizations' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        (Get-QuayInvoice).Id | Should -Be in_1PZ0
        $found = [pscustomobject]@{ Organization = 'acme' } | Get-QuayInvoice
        $found.Organization | Should -Be acme
        $found.Total | Should -Be 3000
        $found.Paid | Should -BeTrue
        $found.Date | Should -BeLessThan ([DateTime]::Now)
    }

    It 'reports namespaces without an account, and other registries' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Assert-QuayError { Get-QuayInvoice globex } -Id QuayNotFound -Category ObjectNotFound -Target globex -Message '*customer account*'
        $null = Invoke-RegistryControl 'Post options' @{ billing = $false }
        Assert-QuayError { Get-QuayInvoice } -Id QuayNotSupported -Category NotImplemented -Message '*quay.io only*'
    }

    It 'takes several organizations, typed and as texts, and reports each without an account in its place' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        $written = Get-QuayInvoice globex, acme 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be 'globex', 'acme'
        ('acme' | Get-QuayInvoice).Organization | Should -Be acme
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { $null = Invoke-RegistryControl 'Post options' @{ billing = $true }; Get-QuayInvoice -Organization acme }; Requests = 'GET /api/v1/organization/acme/invoices' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
