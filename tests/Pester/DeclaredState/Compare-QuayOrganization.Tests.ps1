BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Compare-QuayOrganization' {
    BeforeEach {
        Reset-TestConnection
        $script:file = Join-Path $TestDrive 'acme.yaml'
        Export-QuayOrganization acme $file -WarningAction Ignore
        Clear-RegistryRequest
    }

    It 'writes nothing without differences, and sends no change' {
        Compare-QuayOrganization $file | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports each problem of a document on one line, also with several sessions, with visible control characters' {
        "organization: acme`ncolour: red`nteams: { ops: { `"sh`\u001bape`": round } }" | Set-Content $file
        $one = (Get-CommandError { Compare-QuayOrganization $file })[0].ErrorDetails.Message
        Connect-TestRegistry -Name other
        $two = (Get-CommandError { Compare-QuayOrganization $file })[0].ErrorDetails.Message
        foreach ($message in $one, $two) {
            $lines = $message -split "`n"
            $lines | Should -HaveCount 2
            $lines[0] | Should -BeLike "*acme.yaml:2:*'colour'*"
            $lines[1] | Should -BeLike "*acme.yaml:3:*'sh$([char]0x241B)ape'*"
        }

        $two | Should -BeLike '*Registry: *'
    }

    It 'writes an object for each difference' {
        Set-QuayTeam acme developers -Role Member
        New-QuayRobot acme+extra | Out-Null
        Remove-QuayRepositoryPermission acme/app -Team auditors -Confirm:$false
        $found = Compare-QuayOrganization $file
        $found.Kind | Should -Be 'Team', 'Robot', 'RepositoryPermission'
        $found.Action | Should -Be 'Update', 'Extra', 'Create'
        $found[0].Property | Should -Be 'role'
        $found[0].Current | Should -Be 'member'
        $found[0].Desired | Should -Be 'creator'
        $found[2].Repository | Should -Be 'acme/app'
        $found.Organization | Select-Object -Unique | Should -Be 'acme'
        (Compare-QuayOrganization $file -Prune).Action | Should -Be 'Update', 'Remove', 'Create'
    }

    It 'fits into 80 columns' {
        Set-QuayTeam acme developers -Role Member
        New-QuayRobot acme+extra | Out-Null
        $lines = (Compare-QuayOrganization $file | Out-String -Width 80) -split '\r?\n'
        "$lines" | Should -BeLike '*Organization: acme*~ update Team developers *role: member -> creator*?? extra*Robot acme+extra*'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
    }

    It 'takes paths, texts, exports and objects of other parsers from the pipeline' {
        Get-Item $file | Compare-QuayOrganization | Should -BeNullOrEmpty
        $file | Compare-QuayOrganization | Should -BeNullOrEmpty
        Get-Content $file -Raw | Compare-QuayOrganization | Should -BeNullOrEmpty
        '{ "organization": "acme", "tagExpiration": "2w" }' | Compare-QuayOrganization | Should -BeNullOrEmpty
        'organization: acme' | Compare-QuayOrganization | Should -BeNullOrEmpty
        Export-QuayOrganization acme -WarningAction Ignore | Compare-QuayOrganization | Should -BeNullOrEmpty
        $found = @{ organization = 'acme'; teams = @{ developers = @{ role = 'admin' }; owners = @{}; auditors = @{} } } | Compare-QuayOrganization
        "$found" | Should -Be 'Team developers: role from creator to admin'
    }

    It 'compares two documents, and two registries' {
        $other = Join-Path $TestDrive 'other.yaml'
        (Get-Content $file) -replace 'role: creator', 'role: admin' | Set-Content $other
        "$(Compare-QuayOrganization $other -CurrentPath $file)" | Should -Be 'Team developers: role from creator to admin'
        $old = Connect-TestRegistry -PassThru
        Compare-QuayOrganization acme -ReferenceSession $old | Should -BeNullOrEmpty
    }

    It 'reports all problems of a document at once, with their positions' {
        $bad = Join-Path $TestDrive 'bad.yaml'
        "organization: acme`nteams:`n  a: { role: boss }`n  b: { rolle: admin }" | Set-Content $bad
        $found = Get-CommandError { Compare-QuayOrganization $bad }
        @($found).Count | Should -Be 1
        $found[0].FullyQualifiedErrorId | Should -BeLike 'QuayInvalidDocument,*'
        $found[0].CategoryInfo.Category | Should -Be 'ParserError'
        "$($found[0])" | Should -BeLike "*bad.yaml:3:14: 'boss' is not valid here*'creator'*bad.yaml:4:8: 'rolle' is not a key*'role'*"
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a missing file' {
        Assert-QuayError { Compare-QuayOrganization (Join-Path $TestDrive 'nothing.yaml') } -Id QuayFile -Category OpenError
    }

    It 'resolves variables from the parameter, and secrets also from the environment' {
        $env:QUAYPS_TEST_TEAM = 'auditors'
        $env:QUAYPS_TEST_ADDRESS = 'https://hooks.example.com/T0P5ECRET'
        try {
            $text = "organization: acme`nteams: { '`${TEAM}': { role: '`${ROLE}' }, owners: {}, developers: {} }`n"
            "$($text | Compare-QuayOrganization -Variable @{ ROLE = 'creator'; TEAM = 'auditors' })" | Should -Be 'Team auditors: role from member to creator'
            Assert-QuayError { $text | Compare-QuayOrganization -Variable @{ TEAM = 'x' } } -Id QuayInvalidDocument -Category ParserError -Message "*'ROLE' has no value*"
            Assert-QuayError { $text.Replace('TEAM', 'QUAYPS_TEST_TEAM') | Compare-QuayOrganization -Variable @{ ROLE = 'creator' } } -Id QuayInvalidDocument -Category ParserError `
                -Message "*'QUAYPS_TEST_TEAM' has no value*for secrets only*"
            $found = "organization: acme`nrepositories: { app: { notifications: [{ event: repoPush, webhookUrl: '`${QUAYPS_TEST_ADDRESS}' }] } }`n" | Compare-QuayOrganization -Section notifications
            $found[0].Desired | Should -BeLike '*${QUAYPS_TEST_ADDRESS}*'
            $found | Out-String | Should -Not -BeLike '*T0P5ECRET*'
        }
        finally {
            $env:QUAYPS_TEST_TEAM = $null
            $env:QUAYPS_TEST_ADDRESS = $null
        }
    }

    It 'finds items that were added later to sections that were empty in the export' {
        New-QuayAutoPrunePolicy -Repository acme/app -NumberOfTags 5 | Out-Null
        New-QuayNotification acme/app RepoPush -Target bob -Title Late | Out-Null
        Set-QuayRepository acme/app -State ReadOnly
        (Compare-QuayOrganization $file | ForEach-Object { "$_" } | Sort-Object) -join '; ' |
            Should -Be 'AutoPrunePolicy all tags of acme/app: not declared; Notification Late of acme/app: not declared; Repository app: state from readOnly to normal'
    }
}
