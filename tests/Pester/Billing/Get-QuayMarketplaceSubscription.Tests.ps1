BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayMarketplaceSubscription' {
    BeforeEach { Reset-TestConnection }

    It 'lists purchases of the user, and subscriptions of organizations' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Add-QuayMarketplaceSubscription acme 12345678
        $own = Get-QuayMarketplaceSubscription
        $own.SubscriptionId | Should -Be 12345678, 87654321
        $own[0].Organization | Should -Be acme
        $own[0].Title | Should -Be premium
        $own[1].Organization | Should -BeNullOrEmpty
        $found = Get-QuayOrganization | Get-QuayMarketplaceSubscription
        $found.SubscriptionId | Should -Be 12345678
        $found.Organization | Should -Be acme
    }

    It 'reports namespaces without an account, and other registries' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayMarketplaceSubscription } -Id QuayNotFound -Category ObjectNotFound -Message '*marketplace account*'
        $null = Invoke-RegistryControl 'Post options' @{ billing = $false }
        Assert-QuayError { Get-QuayMarketplaceSubscription } -Id QuayNotSupported -Category NotImplemented -Message '*quay.io only*'
    }

    It 'takes several organizations as argument and from the pipeline' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Get-QuayMarketplaceSubscription | Add-QuayMarketplaceSubscription -Organization acme, globex
        (Get-QuayMarketplaceSubscription globex, acme).Organization | Should -Be globex, globex, acme, acme
        ('acme' | Get-QuayMarketplaceSubscription).SubscriptionId | Should -Be 12345678, 87654321
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { $null = Invoke-RegistryControl 'Post options' @{ billing = $true }; Get-QuayMarketplaceSubscription -Organization acme }; Requests = 'GET /api/v1/organization/acme/marketplace' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
