BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayAccess' {
    BeforeAll {
        function Format-Row {
            param([Parameter(ValueFromPipeline)]$Row)
            process { '{0} {1} {2} {3}' -f $Row.Grantee, $Row.GranteeKind, $Row.Role, $Row.Through }
        }
    }

    BeforeEach { Reset-TestConnection }

    It 'writes a row for each grantee and each reason of a role' {
        $rows = Get-QuayAccess acme app
        $rows | Format-Row | Should -Be @(
            'acme+ci Robot Write Direct'
            "alice User Write Team 'developers'"
            "bob User Write Team 'developers'"
            "carol User Read Team 'auditors'"
            "newhire@example.com User Read Team 'auditors'"
            'admin User Admin OrganizationAdmin'
        )
        $rows.Organization | Select-Object -Unique | Should -Be acme
        $rows.Repository | Select-Object -Unique | Should -Be acme/app
        $rows.ViaTeam | Should -Be $null, 'developers', 'developers', 'auditors', 'auditors', 'owners'
        $rows.IsOrgMember | Should -Be $true, $true, $true, $true, $false, $true
        $rows.Invited | Should -Be $false, $false, $false, $false, $true, $false
        $rows[0].LastAccessed | Should -BeGreaterThan (Get-Date).AddDays(-1)
        $rows[1].LastAccessed | Should -BeNullOrEmpty
    }

    It 'lists administrators of the organization for every repository, and everyone for public ones' {
        $rows = Get-QuayAccess acme
        ($rows | Where-Object Through -EQ OrganizationAdmin).Repository | Should -Be @(Get-QuayRepository -Namespace acme).Repository
        $rows | Where-Object GranteeKind -EQ Everyone | ForEach-Object { "$($_.Repository) $($_ | Format-Row)" } | Should -Be 'acme/web * Everyone Read Public'
    }

    It 'names users who do not belong to the organization' {
        $null = Set-QuayRepositoryPermission acme/app -User dave -Role Read
        (Get-QuayAccess acme app -User dave).IsOrgMember | Should -BeFalse
        $null = Add-QuayTeamMember acme auditors -User dave
        (Get-QuayAccess acme app -User dave).IsOrgMember | Should -Be $true, $true
    }

    It 'marks teams that are synchronized with a directory' {
        $null = Invoke-RegistryControl 'Post options' @{ directoryService = 'ldap' }
        $null = Enable-QuayTeamSync acme developers -LdapGroupDn cn=dev -Confirm:$false
        Get-QuayAccess acme app | Where-Object IsSynced | ForEach-Object ViaTeam | Select-Object -Unique | Should -Be developers
        Get-QuayAccess acme app | Out-String | Should -BeLike '*(synced)*'
    }

    It 'takes names and wildcards for repositories, users, robots and teams' {
        (Get-QuayAccess acme 'tools/*').Repository | Select-Object -Unique | Should -Be acme/tools/builder
        (Get-QuayAccess acme acme/web, app -User alice).Repository | Should -Be 'acme/web', 'acme/web', 'acme/app'
        Get-QuayAccess acme app -User 'a*', bob | ForEach-Object Grantee | Should -Be 'alice', 'bob', 'admin'
        Get-QuayAccess acme app -Robot ci | Format-Row | Should -Be 'acme+ci Robot Write Direct'
        (Get-QuayAccess acme app -Robot acme+c*, 'd*' -User bob).Grantee | Should -Be 'acme+ci', 'bob'
        (Get-QuayAccess acme app -Team 'dev*').Grantee | Should -Be 'alice', 'bob'
        Get-QuayAccess acme 'zzz*' | Should -BeNullOrEmpty
    }

    It 'lists everyone for public repositories also if users are given' {
        Get-QuayAccess acme web -Robot ci | Format-Row | Should -Be '* Everyone Read Public'
        Get-QuayAccess acme web -Team auditors | Should -BeNullOrEmpty
    }

    It 'merges the rows of each grantee with -Effective' {
        $null = Set-QuayRepositoryPermission acme/app -User alice -Role Admin
        $null = Add-QuayTeamMember acme owners -User bob
        Get-QuayAccess acme app -Effective | Format-Row | Should -Be @(
            'acme+ci Robot Write Direct'
            "alice User Admin Direct, Team 'developers'"
            "bob User Admin OrganizationAdmin, Team 'developers'"
            "carol User Read Team 'auditors'"
            'admin User Admin OrganizationAdmin'
        )
        Get-QuayAccess acme app -Effective -Team developers | Format-Row | Should -Be "alice User Write Team 'developers'", "bob User Write Team 'developers'"
    }

    It 'agrees with the registry''s own permission of each user' {
        $null = Set-QuayRepositoryPermission acme/app -User alice -Role Read
        foreach ($row in Get-QuayAccess acme app -Effective | Where-Object { $_.GranteeKind -eq 'User' -and $_.Through -ne 'OrganizationAdmin' }) {
            (Get-QuayRepositoryPermission acme/app -User $row.Grantee -Transitive).Role | Should -Be $row.Role
        }
    }

    It 'reads teams and robots once, and two lists for each repository' {
        $null = Get-QuayAccess acme
        $calls = Get-RegistryRequest | Group-Object operationId -AsHashTable -AsString
        $calls.getOrganization.Count | Should -Be 1
        $calls.getOrganizationTeamMembers.Count | Should -Be 3
        $calls.getOrgRobots.Count | Should -Be 1
        $calls.listRepos.Count | Should -Be 1
        $calls.listRepoUserPermissions.Count | Should -Be 5
        $calls.listRepoTeamPermissions.Count | Should -Be 5
        @(Get-RegistryRequest).Count | Should -Be 16
        Clear-RegistryRequest
        Get-QuayRepository -Namespace acme | Get-QuayAccess | Out-Null
        @(Get-RegistryRequest).Count | Should -Be 16
    }

    It 'reads several repositories at once, of all organizations together up to -ThrottleLimit' {
        Add-RegistrySeed @{ repositories = @{ namespace = 'acme'; count = 40 } }
        Add-RegistrySeed @{ repositories = @{ namespace = 'globex'; count = 40 } }
        Add-RegistryFault @{ path = '/permissions/'; latencyMs = 60 }
        $sequence = (Get-QuayAccess acme, globex -ThrottleLimit 3).Repository | Select-Object -Unique
        # Two requests for each repository, besides the pages of the listings.
        $peak = (Get-RegistryTraffic).peak
        $peak | Should -BeGreaterThan 4
        $peak | Should -BeLessThan 10
        $sequence | Should -Be @('acme', 'globex' | ForEach-Object { Get-QuayRepository -Namespace $_ } | ForEach-Object Repository)
    }

    It 'takes organizations from the pipeline, for superusers all of them' {
        (Get-QuayOrganization -Superuser | Get-QuayAccess).Organization | Select-Object -Unique | Sort-Object | Should -Be 'acme', 'globex'
        ('acme', 'globex' | Get-QuayAccess -User carol).Organization | Select-Object -Unique | Should -Be 'acme', 'globex'
        (Get-QuayTeam acme auditors | Get-QuayAccess -Repository app).Grantee | Should -Be 'carol', 'newhire@example.com'
    }

    It 'continues after a repository that cannot be read' {
        Add-RegistryFault @{ path = '/acme/web/permissions/user'; status = 403; body = '{"error_type": "insufficient_scope"}'; contentType = 'application/json' }
        $errors = $null
        $rows = Get-QuayAccess acme -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'QuayForbidden,QuayPS.GetQuayAccessCommand'
        $errors[0].TargetObject | Should -Be acme/web
        $rows.Repository | Select-Object -Unique | Should -Be 'acme/app', 'acme/tools/builder', 'acme/empty', 'acme/mirrored'
        Clear-RegistryRequest
        { Get-QuayAccess acme -ErrorAction Stop } | Should -Throw -ErrorId 'QuayForbidden,*'
        (Get-RegistryRequest).path | Should -Not -Contain '/api/v1/repository/acme/empty/permissions/user/'
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayAccess nothing } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Assert-QuayError { Get-QuayAccess acme nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
        Assert-QuayError { Get-QuayAccess acme app -User nobody } -Id QuayNotFound -Category ObjectNotFound -Target acme/app
        Assert-QuayError { Get-QuayAccess acme app -Robot nothing } -Id QuayNotFound -Category ObjectNotFound -Message "*'acme+nothing'*"
        Assert-QuayError { Get-QuayAccess acme app -Team nothing } -Id QuayNotFound -Category ObjectNotFound -Message "*team 'nothing' of organization 'acme'*"
        Get-QuayAccess acme app -User dave | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayAccess globex } -Id QuayForbidden -Category PermissionDenied
    }

    It 'gives pipeline input for changes in rows of direct permissions only' {
        Get-QuayAccess acme app -Robot ci | Remove-QuayRepositoryPermission -Confirm:$false
        Get-QuayAccess acme app -Robot ci | Should -BeNullOrEmpty
        Clear-RegistryRequest
        Assert-QuayError { Get-QuayAccess acme app -User bob | Remove-QuayRepositoryPermission -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'gives the same input from a file: a row of a team member never changes the team' {
        $file = Join-Path $TestDrive rows.csv
        Get-QuayAccess acme app | Export-Csv $file -NoTypeInformation
        Import-Csv $file | Where-Object Grantee -EQ acme+ci | Remove-QuayRepositoryPermission -Confirm:$false
        Get-QuayAccess acme app -Robot ci | Should -BeNullOrEmpty
        Clear-RegistryRequest
        Assert-QuayError { Import-Csv $file | Where-Object Grantee -EQ bob | Remove-QuayRepositoryPermission -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'can be exported to CSV' {
        $file = Join-Path $TestDrive access.csv
        Get-QuayAccess acme app | Select-Object Repository, Grantee, GranteeKind, Role, Through, ViaTeam, Invited, IsOrgMember, LastAccessed | Export-Csv $file -NoTypeInformation
        $null = Set-QuayRepositoryPermission acme/app -User dave -Role Admin
        $changes = Compare-Object (Import-Csv $file) (Get-QuayAccess acme app) -Property Repository, Grantee, Role, Through
        $changes | ForEach-Object { "$($_.SideIndicator) $($_.Grantee) $($_.Role)" } | Should -Be '=> dave Admin'
    }
}
