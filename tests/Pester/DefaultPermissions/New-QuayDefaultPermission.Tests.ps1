BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayDefaultPermission' {
    BeforeEach { Reset-TestConnection }

    It 'creates a default permission for a user, a robot and a team' {
        (New-QuayDefaultPermission acme -User bob -Role Read).Kind | Should -Be User
        (New-QuayDefaultPermission acme -Robot deploy -Role Write).Delegate | Should -Be acme+deploy
        $made = New-QuayDefaultPermission -Organization acme -Team developers -Role Admin
        $made.Kind | Should -Be Team
        $made.Role | Should -Be Admin
        $made.Creator | Should -BeNullOrEmpty
        (Get-QuayDefaultPermission acme).Count | Should -Be 3
    }

    It 'creates one for the repositories of a creator, besides one for all repositories' {
        $null = New-QuayDefaultPermission acme -Team developers -Role Read
        (New-QuayDefaultPermission acme -Team developers -Role Write -Creator alice).Creator | Should -Be alice
    }

    It 'takes teams, robots and default permissions from the pipeline' {
        (Get-QuayTeam acme auditors | New-QuayDefaultPermission -Role Read).Delegate | Should -Be auditors
        (Get-QuayRobot -Organization acme c* | New-QuayDefaultPermission -Role Write).Delegate | Should -Be acme+ci
        $null = New-QuayDefaultPermission acme -User bob -Role Admin
        $copied = Get-QuayDefaultPermission acme | Where-Object Kind -EQ User | New-QuayDefaultPermission -Organization globex
        $copied.Delegate | Should -Be bob
        $copied.Role | Should -Be Admin
    }

    It 'takes several organizations, users, robots and teams' {
        $made = New-QuayDefaultPermission acme, globex -User bob, carol -Role Read
        $made | ForEach-Object { "$($_.Organization) $($_.Delegate)" } | Should -Be 'acme bob', 'acme carol', 'globex bob', 'globex carol'
        $written = New-QuayDefaultPermission acme -Team auditors, none, developers -Role Read 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Delegate } }
        $written | Should -Be auditors, 'acme none', developers
    }

    It 'takes default permissions that were exported' {
        $null = New-QuayDefaultPermission acme -Team developers -Role Write
        $null = New-QuayDefaultPermission acme -Robot ci -Role Read -Creator alice
        $rows = Get-QuayDefaultPermission acme | ConvertTo-Csv | ConvertFrom-Csv
        $rows | Remove-QuayDefaultPermission -Confirm:$false
        $made = $rows | New-QuayDefaultPermission
        $made.Delegate | Should -Be developers, acme+ci
        $made.Kind | Should -Be Team, Robot
        $made.Creator | Should -Be $null, alice
        ($made | ConvertTo-Csv | ConvertFrom-Csv | Set-QuayDefaultPermission -PassThru).Role | Should -Be Write, Read
    }

    It 'takes members from the pipeline, and does not use their team' {
        (Get-QuayOrganizationMember acme carol | New-QuayDefaultPermission -Role Read).Delegate | Should -Be carol
        $members = Get-QuayTeamMember acme developers
        $made = $members | New-QuayDefaultPermission -Role Write
        $made.Delegate | Should -Be $members.Name
        $made.Kind | Should -Not -Contain Team
    }

    It 'takes rows of a table from the pipeline' {
        $rows = 'Organization,Role,User,Team,Robot,Creator', 'acme,Read,carol,,,', 'acme,Admin,,auditors,,alice' | ConvertFrom-Csv
        $made = $rows | New-QuayDefaultPermission
        $made.Delegate | Should -Be 'carol', 'auditors'
        $made.Creator | Should -Be $null, 'alice'
    }

    It 'does not use the role of a team as a role in repositories' {
        $failures = @(Get-CommandError { Get-QuayTeam acme | New-QuayDefaultPermission })
        $failures.Count | Should -Be 3
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
        Get-QuayDefaultPermission acme | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        New-QuayDefaultPermission acme -Team developers -Role Read -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses an existing default permission, which the registry would create again' {
        $made = New-QuayDefaultPermission acme -Team developers -Role Read
        Assert-QuayError { New-QuayDefaultPermission acme -Team developers -Role Write } -Id QuayAlreadyExists -Category ResourceExists -Target 'acme developers' -Message "*$($made.Id)*"
        (Get-QuayDefaultPermission acme).Role | Should -Be Read
    }

    It 'refuses no grantee and two grantees before a request is sent' {
        Assert-QuayError { New-QuayDefaultPermission acme -Role Read } -Id QuayInvalidInput -Category InvalidArgument -Target acme
        Assert-QuayError { New-QuayDefaultPermission acme -User bob -Team developers -Role Read } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { New-QuayDefaultPermission acme -User nobody -Role Read } -Id QuayNotFound -Category ObjectNotFound -Target 'acme nobody' -Message "The user 'nobody'*"
        Assert-QuayError { New-QuayDefaultPermission acme -Team nothing -Role Read } -Id QuayNotFound -Category ObjectNotFound -Message "The team 'nothing'*"
        Assert-QuayError { New-QuayDefaultPermission acme -User bob -Role Read -Creator nobody } -Id QuayNotFound -Category ObjectNotFound -Message "*creator 'nobody'*"
        Assert-QuayError { New-QuayDefaultPermission nothing -User bob -Role Read } -Id QuayNotFound -Category ObjectNotFound -Message "*organization 'nothing'*"
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { New-QuayDefaultPermission acme -User bob -Role Read } -Id QuayForbidden -Category PermissionDenied
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { New-QuayDefaultPermission -Organization acme -Team developers -Role write }
            Requests = 'GET /api/v1/organization/acme/prototypes',
            'POST /api/v1/organization/acme/prototypes'
        }
        @{ Run = { New-QuayDefaultPermission nonesuch -User bob -Role read }; Requests = 'GET /api/v1/organization/nonesuch/prototypes'; Ids = 'QuayNotFound' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
