BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayRepositoryPermission' {
    BeforeEach { Reset-TestConnection }

    It 'gives and changes permissions of users, robots and teams' {
        Set-QuayRepositoryPermission acme/web -User bob -Role Read | Should -BeNullOrEmpty
        (Set-QuayRepositoryPermission acme/web -User bob -Role Admin -PassThru).Role | Should -Be Admin
        $robot = Set-QuayRepositoryPermission acme/web -Robot deploy -Role Read -PassThru
        $robot.Name | Should -Be acme+deploy
        $robot.Kind | Should -Be Robot
        (Set-QuayRepositoryPermission acme/web -Team auditors -Role Write -PassThru).Kind | Should -Be Team
        (Get-QuayRepositoryPermission acme/web).Name | Sort-Object | Should -Be 'acme+deploy', 'auditors', 'bob', 'developers'
    }

    It 'takes repositories from the pipeline' {
        $given = Get-QuayRepository -Namespace acme | Set-QuayRepositoryPermission -Team auditors -Role Read -PassThru
        $given.Count | Should -Be 5
    }

    It 'takes several repositories, users, robots and teams' {
        $written = Set-QuayRepositoryPermission acme/web, acme/empty -Robot ci, none, deploy -Role Write -PassThru 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { "$($_.Repository) $($_.Name)" } }
        $written | Should -Be 'acme/web acme+ci', 'acme/web none', 'acme/web acme+deploy', 'acme/empty acme+ci', 'acme/empty none', 'acme/empty acme+deploy'
        (Set-QuayRepositoryPermission acme/web -User bob, carol -Role Read -PassThru).Name | Should -Be bob, carol
        ('acme/web', 'acme/empty' | Set-QuayRepositoryPermission -Team auditors -Role Admin -PassThru).Repository | Should -Be acme/web, acme/empty
    }

    It 'takes permissions that were exported as <Format>' -ForEach @(
        @{ Format = 'CSV'; Import = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Format = 'JSON'; Import = { ConvertTo-Json @($input) -Depth 3 -WarningAction Ignore | ConvertFrom-Json } }
        @{ Format = 'JSON with names of enumerations'; Import = { ConvertTo-Json @($input) -Depth 3 -EnumsAsStrings -WarningAction Ignore | ConvertFrom-Json } }
        @{ Format = 'Clixml'; Import = { $input | Export-Clixml $TestDrive/rows.xml; Import-Clixml $TestDrive/rows.xml } }
    ) {
        Set-QuayRepositoryPermission acme/app -User bob -Role Admin
        $before = Get-QuayRepositoryPermission acme/app
        $rows = $before | & $Import
        $rows | Remove-QuayRepositoryPermission -Confirm:$false
        Get-QuayRepositoryPermission acme/app | Should -BeNullOrEmpty
        $again = $rows | Set-QuayRepositoryPermission -PassThru
        $again | ForEach-Object { "$($_.Kind) $_" } | Should -Be @($before | ForEach-Object { "$($_.Kind) $_" })
    }

    It 'takes members of a team that were exported as <Format>, but not the team' -ForEach @(
        @{ Format = 'CSV'; Import = { $input | ConvertTo-Csv | ConvertFrom-Csv } }
        @{ Format = 'JSON'; Import = { ConvertTo-Json @($input) -Depth 3 -WarningAction Ignore | ConvertFrom-Json } }
        @{ Format = 'Clixml'; Import = { $input | Export-Clixml $TestDrive/rows.xml; Import-Clixml $TestDrive/rows.xml } }
    ) {
        $members = Get-QuayTeamMember acme developers
        $given = $members | & $Import | Set-QuayRepositoryPermission acme/empty -Role Read -PassThru
        $given.Name | Should -Be $members.Name
        $given.Kind | Should -Not -Contain Team
    }

    It 'refuses a row without a user, robot or team' {
        Assert-QuayError { Get-QuayRepository acme/web | ConvertTo-Csv | ConvertFrom-Csv | Set-QuayRepositoryPermission -Role Read } -Id QuayInvalidInput -Category InvalidArgument -Target acme/web -Message 'Specify -User, -Robot or -Team.'
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'takes permissions from the pipeline' {
        $changed = Get-QuayRepositoryPermission acme/app | Set-QuayRepositoryPermission -Role Read -PassThru
        $changed.Name | Should -Be 'acme+ci', 'developers', 'auditors'
        $changed.Role | Select-Object -Unique | Should -Be Read
        $copied = Get-QuayRepositoryPermission acme/app | Set-QuayRepositoryPermission -Repository acme/empty -PassThru
        $copied.Repository | Select-Object -Unique | Should -Be acme/empty
    }

    It 'takes users, robots and teams from the pipeline' {
        $given = @(
            Find-QuayEntity carol
            Find-QuayEntity dep -Namespace acme
            Find-QuayEntity aud -Namespace acme -IncludeTeam
            Get-QuayOrganizationMember acme bob
            Get-QuayUser dave
        ) | Set-QuayRepositoryPermission acme/web -Role Read -PassThru
        $given.Name | Should -Be 'carol', 'acme+deploy', 'auditors', 'bob', 'dave'
        $given.Kind | Should -Be 'User', 'Robot', 'Team', 'User', 'User'
    }

    It 'takes the members of a team, but not the team' {
        $members = Get-QuayTeamMember acme developers
        $given = $members | Set-QuayRepositoryPermission acme/empty -Role Read -PassThru
        $given.Name | Should -Be $members.Name
        $given.Kind | Should -Not -Contain Team
        $given = $members | Select-Object -First 1 | Set-QuayRepositoryPermission acme/empty -Team auditors -Role Read -PassThru
        $given.Name | Should -Be auditors
    }

    It 'takes rows of a table from the pipeline' {
        $given = @(
            'Repository,Role,User', 'acme/web,Read,carol' | ConvertFrom-Csv
            'Repository,Role,Team', 'acme/web,Admin,auditors' | ConvertFrom-Csv
            'Repository,Role,Robot', 'acme/web,Write,ci' | ConvertFrom-Csv
        ) | Set-QuayRepositoryPermission -PassThru
        $given.Name | Should -Be 'carol', 'auditors', 'acme+ci'
        $given.Role | Should -Be 'Read', 'Admin', 'Write'
    }

    It 'takes rows with a column for each kind' {
        $rows = 'Repository,Role,User,Team,Robot', 'acme/web,Read,carol,,', 'acme/web,Admin,,auditors,' | ConvertFrom-Csv
        ($rows | Set-QuayRepositoryPermission -PassThru).Kind | Should -Be 'User', 'Team'
    }

    It 'refuses no grantee and two grantees before a request is sent' {
        Assert-QuayError { Set-QuayRepositoryPermission acme/web -Role Read } -Id QuayInvalidInput -Category InvalidArgument -Target acme/web -Message 'Specify -User, -Robot or -Team.'
        Assert-QuayError { Set-QuayRepositoryPermission acme/web -User bob -Team auditors -Role Read } -Id QuayInvalidInput -Category InvalidArgument -Message 'Specify only one of -User, -Robot and -Team.'
        Assert-QuayError { Set-QuayRepositoryPermission acme/web -Robot ci -Team ci -Role Read } -Id QuayInvalidInput -Category InvalidArgument -Message 'Specify only one of *'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'completes teams and robots of the repository' {
        $names = { param($line) ([System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches.CompletionText }
        & $names 'Set-QuayRepositoryPermission acme/app -Team au' | Should -Be auditors
        & $names 'Set-QuayRepositoryPermission acme/app -Robot de' | Should -Be deploy
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayRepositoryPermission acme/app | Set-QuayRepositoryPermission -Role Admin -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Set-QuayRepositoryPermission acme/web -User nobody -Role Read } -Id QuayNotFound -Category ObjectNotFound -Target 'acme/web nobody'
        Assert-QuayError { Set-QuayRepositoryPermission acme/web -Team nothing -Role Read } -Id QuayNotFound -Category ObjectNotFound -Target 'acme/web nothing'
        Assert-QuayError { Set-QuayRepositoryPermission acme/nothing -User bob -Role Read } -Id QuayNotFound -Category ObjectNotFound -Message '*acme/nothing*'
    }

    It 'reports a robot of another namespace and the owner' {
        Assert-QuayError { Set-QuayRepositoryPermission acme/web -Robot alice+laptop -Role Read } -Id QuayInvalidInput -Category InvalidArgument -Message '*under namespace acme*'
        Assert-QuayError { Set-QuayRepositoryPermission alice/scratch -User alice -Role Read } -Id QuayConflict -Category InvalidOperation -Message '*must always be admin*'
    }

    It 'refuses an unknown role before a request is sent' {
        { Set-QuayRepositoryPermission acme/web -User bob -Role Owner } | Should -Throw -ErrorId 'CannotConvertArgumentNoMessage,*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Set-QuayRepositoryPermission acme/app -User bob -Role Read } -Id QuayForbidden -Category PermissionDenied
    }
}
