BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuaySubscription' {
    BeforeEach { Reset-TestConnection }

    It 'reads the plan of the user and of organizations' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        $own = Get-QuaySubscription
        $own.Plan | Should -Be bus-small-30
        $own.Organization | Should -BeNullOrEmpty
        $own.CurrentPeriodEnd | Should -BeGreaterThan ([DateTime]::Now)
        $found = Get-QuayOrganization | Get-QuaySubscription
        $found.Organization | Should -Be acme, globex
        $found.Plan | Should -Be bus-small-30, free
        $found.HasSubscription | Should -Be $true, $false
        $found[0].UsedPrivateRepos | Should -Be 4
    }

    It 'reports that only quay.io has plans' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $false }
        Assert-QuayError { Get-QuaySubscription } -Id QuayNotSupported -Category NotImplemented -Message '*quay.io only*'
        Assert-QuayError { Get-QuaySubscription acme } -Id QuayNotSupported -Category NotImplemented -Target acme -Message '*quay.io only*'
    }

    It 'reports a lack of permission' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuaySubscription globex } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'takes several organizations as argument and from the pipeline, and reports each missing one in its place' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        $written = Get-QuaySubscription globex, nowhere, acme 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be 'globex', 'nowhere', 'acme'
        ('globex', 'acme' | Get-QuaySubscription).Organization | Should -Be 'globex', 'acme'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { $null = Invoke-RegistryControl 'Post options' @{ billing = $true }; Get-QuaySubscription -Organization acme }; Requests = 'GET /api/v1/organization/acme/plan' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
