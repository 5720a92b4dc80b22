BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayImmutabilityPolicy' {
    BeforeEach { Reset-TestConnection }

    It 'creates policies and writes them' {
        $policy = New-QuayImmutabilityPolicy acme '^v[0-9]+$'
        $policy.Organization, $policy.TagPattern, $policy.ExceptMatching | Should -Be 'acme', '^v[0-9]+$', $false
        $policy = New-QuayImmutabilityPolicy -Repository acme/app -TagPattern '^dev' -ExceptMatching
        $policy.Repository, $policy.ExceptMatching | Should -Be 'acme/app', $true
    }

    It 'takes organizations, repositories, strings and policies from the pipeline' {
        (Get-QuayOrganization acme | New-QuayImmutabilityPolicy -TagPattern '^v').Organization | Should -Be 'acme'
        ('globex', 'initech' | New-QuayImmutabilityPolicy -TagPattern '^v').Organization | Should -Be 'globex', 'initech'
        (Get-QuayRepository acme/app | New-QuayImmutabilityPolicy -TagPattern '^v' -ExceptMatching).Repository | Should -Be 'acme/app'
        $copy = Get-QuayImmutabilityPolicy -Repository acme/app | New-QuayImmutabilityPolicy -Repository acme/web
        $copy.Repository, $copy.TagPattern, $copy.ExceptMatching | Should -Be 'acme/web', '^v', $true
    }

    It 'takes several organizations and repositories, and rows' {
        (New-QuayImmutabilityPolicy globex, acme '^v').Organization | Should -Be 'globex', 'acme'
        $errors = Get-CommandError { New-QuayImmutabilityPolicy -Repository acme/nothing, acme/app, acme/none -TagPattern '^v' }
        $errors.TargetObject | Should -Be 'acme/nothing', 'acme/none'
        $made = 'Organization,Repository,TagPattern,ExceptMatching', ',acme/web,^v,False', 'initech,,^w,True' | ConvertFrom-Csv | New-QuayImmutabilityPolicy
        $made.ExceptMatching | Should -Be $false, $true
        $made[0].Repository, $made[1].Organization | Should -Be 'acme/web', 'initech'
    }

    It 'sends nothing with -WhatIf' {
        New-QuayImmutabilityPolicy acme '^v' -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'requires an organization or repository' {
        Assert-QuayError { New-QuayImmutabilityPolicy -TagPattern '^v' } -Id QuayInvalidInput -Category InvalidArgument -Message '*-Organization or -Repository*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports values that the registry refuses' {
        $null = New-QuayImmutabilityPolicy acme '^v'
        Assert-QuayError { New-QuayImmutabilityPolicy acme '^v' } -Id QuayAlreadyExists -Category ResourceExists -Target acme
        Assert-QuayError { New-QuayImmutabilityPolicy acme '(' } -Id QuayInvalidInput -Category InvalidArgument -Target acme -Message '*regex*'
        Assert-QuayError { New-QuayImmutabilityPolicy nowhere '^v' } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Assert-QuayError { New-QuayImmutabilityPolicy -Repository acme/nothing -TagPattern '^v' } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayImmutabilityPolicy globex '^v' } -Id QuayForbidden -Category PermissionDenied -Target globex
    }
}
