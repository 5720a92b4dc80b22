BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayDefaultPermission' {
    BeforeEach { Reset-TestConnection }

    It 'lists the default permissions of an organization with role and grantee' {
        $null = New-QuayDefaultPermission acme -Team developers -Role Write
        $null = New-QuayDefaultPermission acme -Robot ci -Role Read -Creator alice
        $found = Get-QuayDefaultPermission acme
        $found.Delegate | Should -Be 'developers', 'acme+ci'
        $found.Kind | Should -Be 'Team', 'Robot'
        $found.Role | Should -Be 'Write', 'Read'
        $found.Creator | Should -Be $null, 'alice'
        $found[1].IsOrgMember | Should -BeTrue
        $found.Organization | Select-Object -Unique | Should -Be acme
    }

    It 'gets default permissions by id and by wildcards' {
        $made = New-QuayDefaultPermission acme -Team developers -Role Write
        (Get-QuayDefaultPermission acme $made.Id).Delegate | Should -Be developers
        (Get-QuayDefaultPermission acme "$($made.Id.Substring(0, 8))*").Id | Should -Be $made.Id
        Get-QuayDefaultPermission acme zzz* | Should -BeNullOrEmpty
    }

    It 'takes several organizations and ids, with one error for each missing one' {
        $one = New-QuayDefaultPermission acme -Team developers -Role Write
        $two = New-QuayDefaultPermission acme -Team auditors -Role Read
        $written = Get-QuayDefaultPermission acme $two.Id, none, $one.Id 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Id } }
        $written | Should -Be $two.Id, none, $one.Id
        ($one.Id, $two.Id | Get-QuayDefaultPermission acme).Id | Should -Be $one.Id, $two.Id
        @(Get-CommandError { Get-QuayDefaultPermission nothing, acme, never }).TargetObject | Should -Be nothing, never
    }

    It 'takes organizations from the pipeline' {
        $null = New-QuayDefaultPermission acme -User bob -Role Read
        (Get-QuayOrganization | Get-QuayDefaultPermission).Delegate | Should -Be bob
        ('acme' | Get-QuayDefaultPermission).Delegate | Should -Be bob
    }

    It 'lists the permissions that new repositories have' {
        $null = New-QuayDefaultPermission acme -Team auditors -Role Read
        $null = New-QuayDefaultPermission acme -User bob -Role Admin -Creator carol
        $null = New-QuayRepository acme/fresh
        $names = (Get-QuayRepositoryPermission acme/fresh).Name
        $names | Should -Contain auditors
        $names | Should -Not -Contain bob
    }

    It 'shows whole ids in 80 columns, also with long names' {
        $null = New-QuayRobot acme+deploy-production-eu-central
        $made = New-QuayDefaultPermission acme -Robot deploy-production-eu-central -Role Write
        $made | Out-String -Width 80 | Should -BeLike "*$($made.Id)*"
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayDefaultPermission acme 4711 } -Id QuayNotFound -Category ObjectNotFound -Target 4711
        Assert-QuayError { Get-QuayDefaultPermission nothing } -Id QuayNotFound -Category ObjectNotFound -Target nothing
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayDefaultPermission globex } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayDefaultPermission acme 4711 }; Requests = 'GET /api/v1/organization/acme/prototypes'; Ids = 'QuayNotFound' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
