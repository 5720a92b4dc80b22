BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayRepository' {
    BeforeEach { Reset-TestConnection }

    It 'sends one request for each given setting, and reads back with -PassThru' {
        $made = Set-QuayRepository acme/app -Description 'Changed' -Visibility Public -State ReadOnly -PassThru
        $made.Description | Should -Be 'Changed'
        $made.Visibility | Should -Be 'Public'
        $made.State | Should -Be 'ReadOnly'
        (Get-RegistryRequest).operationId | Should -Be 'updateRepo', 'changeRepoVisibility', 'changeRepoState', 'getRepo'
    }

    It 'keeps settings that are not given, and writes nothing without -PassThru' {
        $before = Get-QuayRepository acme/app
        Set-QuayRepository acme/app -Visibility Public | Should -BeNullOrEmpty
        $after = Get-QuayRepository acme/app
        $after.Description | Should -Be $before.Description
        $after.State | Should -Be $before.State
        (Get-RegistryRequest -Change).operationId | Should -Be 'changeRepoVisibility'
    }

    It 'removes a description' {
        (Set-QuayRepository acme/app -Description '' -PassThru).Description | Should -BeNullOrEmpty
    }

    It 'uses only the names of repositories from the pipeline' {
        $done = Get-QuayRepository -Namespace acme | Set-QuayRepository -Visibility Public -PassThru
        $done.Count | Should -Be 5
        @($done | Where-Object IsPublic).Count | Should -Be 5
        @(Get-RegistryRequest -Change | Where-Object operationId -NE changeRepoVisibility).Count | Should -Be 0
    }

    It 'changes the trust on a registry with signing' {
        $null = Invoke-RegistryControl 'Post options' @{ signing = $true }
        try { (Set-QuayRepository acme/app -TrustEnabled -PassThru).TrustEnabled | Should -BeTrue }
        finally { $null = Invoke-RegistryControl 'Post options' @{ signing = $false } }
    }

    It 'reports a registry without signing' {
        Assert-QuayError { Set-QuayRepository acme/app -TrustEnabled } -Id QuayNotSupported -Category NotImplemented -Target acme/app
        Add-RegistryFault @{ operationId = 'changeRepoState'; status = 400; body = '{"detail": "''description'' is a required property"}'; contentType = 'application/json' }
        Assert-QuayError { Set-QuayRepository acme/app -State Normal } -Id QuayNotSupported -Category NotImplemented -Target acme/app
    }

    It 'takes several names, with one error for each missing one' {
        $written = Set-QuayRepository acme/web, acme/nothing, acme/app -Description Same -PassThru 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Repository } }
        $written | Should -Be 'acme/web', 'acme/nothing', 'acme/app'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayRepository -Namespace acme | Set-QuayRepository -Visibility Public -Description x -State Normal -TrustEnabled:$false -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports that no change is given' {
        Assert-QuayError { Set-QuayRepository acme/app } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a missing repository for each change' {
        Assert-QuayError { Set-QuayRepository acme/nothing -Visibility Public } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing -Message '*acme/nothing*'
        Assert-QuayError { Set-QuayRepository acme/nothing -Description x } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing -Message '*acme/nothing*'
        Assert-QuayError { Set-QuayRepository acme/nothing -State Normal } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing -Message '*acme/nothing*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Set-QuayRepository acme/app -Visibility Public } -Id QuayForbidden -Category PermissionDenied -Target acme/app
    }
}
