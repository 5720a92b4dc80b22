BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayOrganizationMirror' {
    BeforeEach {
        Reset-TestConnection
        $null = New-QuayRobot initech+sync
        $null = New-QuayOrganizationMirror initech https://quay.example.com library sync -HttpProxy http://proxy:1 -VerifyTls:$false
        Clear-RegistryRequest
    }

    It 'changes only the given settings' {
        Set-QuayOrganizationMirror initech -SyncInterval 1h | Should -BeNullOrEmpty
        $mirror = Set-QuayOrganizationMirror initech -HttpsProxy http://proxy:2 -RepositoryFilter w* -Visibility Public -PassThru
        $mirror.SyncInterval, $mirror.HttpProxy, $mirror.HttpsProxy, $mirror.VerifyTls | Should -Be ([timespan]'01:00'), 'http://proxy:1', 'http://proxy:2', $false
        $mirror.RepositoryFilters, $mirror.Visibility | Should -Be w*, Public
        $mirror = Set-QuayOrganizationMirror initech https://other.example.com elsewhere -RepositoryFilter @() -Enabled:$false -PassThru
        $mirror.ExternalRegistryUrl, $mirror.ExternalNamespace, $mirror.IsEnabled | Should -Be https://other.example.com, elsewhere, $false
        $mirror.RepositoryFilters | Should -BeNullOrEmpty
    }

    It 'sets and removes credentials' {
        (Set-QuayOrganizationMirror initech -Credential (New-TestCredential me password) -PassThru).HasExternalRegistryPassword | Should -BeTrue
        $mirror = Set-QuayOrganizationMirror initech -Anonymous -PassThru
        $mirror.HasExternalRegistryPassword, $mirror.ExternalRegistryUsername | Should -Be $false, $null
    }

    It 'takes mirrors from the pipeline' {
        Get-QuayOrganizationMirror initech | Set-QuayOrganizationMirror -SyncInterval 3h
        (Get-QuayOrganizationMirror initech).SyncInterval | Should -Be ([timespan]'03:00')
    }

    It 'takes several organizations, with one error for each without a mirror' {
        @(Get-CommandError { Set-QuayOrganizationMirror acme, initech, globex -SyncInterval 2h }).TargetObject | Should -Be acme, globex
        (Get-QuayOrganizationMirror initech).SyncInterval | Should -Be ([timespan]'02:00')
    }

    It 'sends nothing with -WhatIf' {
        Set-QuayOrganizationMirror initech -SyncInterval 2h -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an organization without a mirror, and that no change is given' {
        Assert-QuayError { Set-QuayOrganizationMirror acme -SyncInterval 2h } -Id QuayNotFound -Category ObjectNotFound -Target acme
        Assert-QuayError { Set-QuayOrganizationMirror initech } -Id QuayInvalidInput -Category InvalidArgument -Target initech -Message 'There is nothing to change. Specify -RegistryUrl, *-SkopeoTimeout or -Enabled.'
        Assert-QuayError { 'Organization,Robot', 'initech,' | ConvertFrom-Csv | Set-QuayOrganizationMirror } -Id QuayInvalidInput -Category InvalidArgument -Target initech
        Assert-QuayError { Set-QuayOrganizationMirror initech -Robot nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target initech -Message '*initech+nonesuch*'
    }
}
