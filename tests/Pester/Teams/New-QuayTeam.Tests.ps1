BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayTeam' {
    BeforeEach { Reset-TestConnection }

    It 'creates a team and writes it' {
        $made = New-QuayTeam acme qa -Role Creator -Description 'Quality'
        $made.Name, $made.Organization, $made.Description | Should -Be 'qa', 'acme', 'Quality'
        "$($made.Role)" | Should -Be 'Creator'
        $made.MemberCount | Should -Be 0
        (Get-QuayTeam acme qa).Description | Should -Be 'Quality'
    }

    It 'creates a team with the role member by default' {
        "$((New-QuayTeam acme qa).Role)" | Should -Be 'Member'
    }

    It 'takes names, teams and rows of a table from the pipeline' {
        ('one', 'two' | New-QuayTeam acme).Name | Should -Be 'one', 'two'
        (Get-QuayTeam acme -Name *[pt]ors | New-QuayTeam -Organization globex).Name | Should -Be 'auditors'
        (Get-QuayTeam acme developers | New-QuayTeam -Organization globex).Name | Should -Be 'developers'
        "$((Get-QuayTeam globex developers).Role)" | Should -Be 'Creator'
        ("Organization,Name,Role,Description`nglobex,three,admin,`n" | ConvertFrom-Csv | New-QuayTeam).Name | Should -Be 'three'
    }

    It 'creates several teams in several organizations, and reports each existing one in its place' {
        New-QuayTeam acme, globex one, two | ForEach-Object { "$($_.Organization)/$($_.Name)" } | Should -Be 'acme/one', 'acme/two', 'globex/one', 'globex/two'
        Assert-QuaySequence { New-QuayTeam acme developers, three, owners } '!developers', 'three', '!owners'
    }

    It 'takes all settings from the rows of a table' {
        'Organization,Name,Role,Description', 'acme,one,Creator,First', 'globex,two,Admin,Second' | ConvertFrom-Csv | New-QuayTeam |
            ForEach-Object { "$($_.Organization)/$($_.Name) $($_.Role) $($_.Description)" } | Should -Be 'acme/one Creator First', 'globex/two Admin Second'
    }

    It 'sends nothing with -WhatIf' {
        New-QuayTeam acme qa -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'does not change an existing team' {
        Assert-QuayError { New-QuayTeam acme developers -Role Member } -Id QuayAlreadyExists -Category ResourceExists -Target developers
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports an invalid name and a missing organization' {
        Assert-QuayError { New-QuayTeam acme Bad_Team- } -Id QuayInvalidInput -Category InvalidArgument -Target Bad_Team-
        Assert-QuayError { New-QuayTeam nowhere qa } -Id QuayNotFound -Category ObjectNotFound -Target qa
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayTeam acme qa } -Id QuayForbidden -Category PermissionDenied -Target qa
    }
}
