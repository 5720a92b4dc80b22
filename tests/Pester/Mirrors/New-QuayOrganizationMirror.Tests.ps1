BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayOrganizationMirror' {
    BeforeEach {
        Reset-TestConnection
        $null = New-QuayRobot initech+sync
        Clear-RegistryRequest
    }

    It 'creates a mirror and writes it' {
        $mirror = New-QuayOrganizationMirror initech https://harbor.example.com library sync -RegistryType Harbor -RepositoryFilter app-*, web -Visibility Public -SyncInterval 6h -SyncStartDate '2026-12-01T06:30:00Z' -SkopeoTimeout 10m -Credential (New-TestCredential me password) -NoProxy localhost -Enabled:$false
        $mirror.Organization, $mirror.ExternalRegistryType, $mirror.ExternalRegistryUrl, $mirror.ExternalNamespace | Should -Be initech, Harbor, https://harbor.example.com, library
        $mirror.RobotUsername, $mirror.Visibility, $mirror.ExternalRegistryUsername, $mirror.HasExternalRegistryPassword | Should -Be initech+sync, Public, me, $true
        $mirror.RepositoryFilters | Should -Be app-*, web
        $mirror.SyncInterval, $mirror.SyncStartDate, $mirror.SkopeoTimeout | Should -Be ([timespan]'06:00'), ([DateTime]'2026-12-01T06:30:00Z'), ([timespan]'00:10')
        $mirror.NoProxy, $mirror.IsEnabled | Should -Be localhost, $false
    }

    It 'takes organizations and rows of a table from the pipeline' {
        $mirror = Get-QuayOrganization initech | New-QuayOrganizationMirror -RegistryUrl https://quay.example.com -ExternalNamespace library -Robot sync
        $mirror.ExternalRegistryType, $mirror.Visibility, $mirror.SyncInterval | Should -Be Quay, Private, ([timespan]'1.00:00')
        Remove-QuayOrganizationMirror initech -Confirm:$false
        $copy = $mirror | New-QuayOrganizationMirror
        $copy.ExternalNamespace, $copy.RobotUsername | Should -Be library, initech+sync
        Remove-QuayOrganizationMirror initech -Confirm:$false
        ([pscustomobject]@{ Organization = 'initech'; RegistryUrl = 'https://a.example.com'; ExternalNamespace = 'b'; Robot = 'sync'; RegistryType = 'Harbor' } | New-QuayOrganizationMirror).ExternalRegistryType | Should -Be Harbor
        Remove-QuayOrganizationMirror initech -Confirm:$false
        $row = 'Organization,RegistryUrl,ExternalNamespace,Robot,RepositoryFilter,SyncInterval', 'initech,https://a.example.com,b,sync,,' | ConvertFrom-Csv
        $mirror = $row | New-QuayOrganizationMirror
        $mirror.RepositoryFilters | Should -BeNullOrEmpty
        $mirror.SyncInterval | Should -Be ([timespan]'1.00:00')
    }

    It 'takes several organizations, with one error for each missing one' {
        $null = New-QuayOrganization second
        $null = New-QuayRobot second+sync
        $written = New-QuayOrganizationMirror initech, nonesuch, second https://quay.example.com library sync 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be initech, nonesuch, second
    }

    It 'takes the settings from a row' {
        $row = 'Organization,RegistryUrl,ExternalNamespace,Robot,SyncStartDate,HttpsProxy,NoProxy,SkopeoTimeout', 'initech,https://a.example.com,b,sync,2026-12-01T06:30:00Z,http://proxy:1,localhost,10min' | ConvertFrom-Csv
        $mirror = $row | New-QuayOrganizationMirror
        $mirror.SyncStartDate, $mirror.HttpsProxy, $mirror.NoProxy, $mirror.SkopeoTimeout | Should -Be ([DateTime]'2026-12-01T06:30:00Z'), http://proxy:1, localhost, ([timespan]'00:10')
    }

    It 'sends nothing with -WhatIf' {
        New-QuayOrganizationMirror initech https://quay.example.com library sync -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an existing mirror, missing objects and other conflicts' {
        $null = New-QuayOrganizationMirror initech https://quay.example.com library sync
        Assert-QuayError { New-QuayOrganizationMirror initech https://quay.example.com library sync } -Id QuayAlreadyExists -Category ResourceExists -Target initech
        Assert-QuayError { New-QuayOrganizationMirror nonesuch https://quay.example.com library sync } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Assert-QuayError { New-QuayOrganizationMirror initech https://quay.example.com library nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target initech -Message "*robot 'initech+nonesuch'*"
        Assert-QuayError { New-QuayOrganizationMirror acme https://quay.example.com library ci } -Id QuayConflict -Category InvalidOperation -Target acme -Message '*already contains repositories*'
    }

    It 'reports values that the registry does not accept' {
        Assert-QuayError { New-QuayOrganizationMirror initech quay.example.com library sync } -Id QuayInvalidInput -Category InvalidArgument -Target initech -Message '*HTTPS*'
        Assert-QuayError { New-QuayOrganizationMirror initech https://quay.example.com library sync -SyncInterval 10s } -Id QuayInvalidInput -Category InvalidArgument -Target initech -Message '*minimum of 60*'
    }

    It 'refuses a robot of another organization before a request is sent' {
        Assert-QuayError { New-QuayOrganizationMirror initech https://quay.example.com library acme+ci } -Id QuayInvalidInput -Category InvalidArgument -Target initech
        Get-RegistryRequest | Should -BeNullOrEmpty
    }
}
