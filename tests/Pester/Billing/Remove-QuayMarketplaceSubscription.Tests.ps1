BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayMarketplaceSubscription' {
    BeforeEach { Reset-TestConnection }

    It 'removes one or several subscriptions in one request' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Get-QuayMarketplaceSubscription | Add-QuayMarketplaceSubscription -Organization acme
        Get-QuayMarketplaceSubscription | Add-QuayMarketplaceSubscription -Organization globex
        Clear-RegistryRequest
        Remove-QuayMarketplaceSubscription acme 12345678, 87654321 -Confirm:$false | Should -BeNullOrEmpty
        Get-QuayMarketplaceSubscription globex | Remove-QuayMarketplaceSubscription -Confirm:$false
        (Get-RegistryRequest -Change).operationId | Should -Be batchRemoveSku, removeSkuFromOrg, removeSkuFromOrg
        Get-QuayOrganization | Get-QuayMarketplaceSubscription | Should -BeNullOrEmpty
    }

    It 'asks for confirmation, and sends nothing with -WhatIf' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        (Get-Command Remove-QuayMarketplaceSubscription).ImplementingType.GetCustomAttributes([Management.Automation.CmdletAttribute], $false).ConfirmImpact | Should -Be High
        Remove-QuayMarketplaceSubscription acme 12345678 -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a subscription that the organization does not have, which the registry ignores' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Assert-QuayError { Remove-QuayMarketplaceSubscription acme 12345678 -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target 12345678
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        $null = Invoke-RegistryControl 'Post options' @{ billing = $false }
        Assert-QuayError { Remove-QuayMarketplaceSubscription acme 12345678 -Confirm:$false } -Id QuayNotSupported -Category NotImplemented -Message '*quay.io only*'
    }

    It 'takes several organizations' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Add-QuayMarketplaceSubscription acme, globex 12345678
        Remove-QuayMarketplaceSubscription acme, globex 12345678 -Confirm:$false
        Get-QuayMarketplaceSubscription acme, globex | Should -BeNullOrEmpty
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = {
                $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
                Add-QuayMarketplaceSubscription -Organization acme -SubscriptionId 12345678
                Remove-QuayMarketplaceSubscription -Organization acme -SubscriptionId 12345678 -Confirm:$false
            }
            Requests = 'POST /api/v1/organization/acme/marketplace', 'GET /api/v1/organization/acme/marketplace', 'DELETE /api/v1/organization/acme/marketplace/12345678'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
