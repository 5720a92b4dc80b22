BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Import-QuayOrganization' {
    BeforeEach {
        Reset-TestConnection
        $script:file = Join-Path $TestDrive 'acme.yaml'
        Export-QuayOrganization acme $file -WarningAction Ignore
        Clear-RegistryRequest
    }

    It 'creates an organization under another name, and changes nothing the second time' {
        $done = Import-QuayOrganization $file -Name other -PassThru
        ($done | Where-Object Kind -EQ Robot).Name | Should -Be 'other+ci', 'other+deploy', 'other+idle'
        Compare-QuayOrganization $file -Name other | Should -BeNullOrEmpty
        Clear-RegistryRequest
        Import-QuayOrganization $file -Name other -PassThru | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'writes its whole plan with -WhatIf and sends no change' {
        $output = Invoke-ChildShell -Argument @{ endpoint = (Get-QuaySession -Default).Endpoint.ToString(); token = (Get-TestToken); file = $file } {
            Import-Module $modulePath
            Connect-Quay $argument.endpoint $argument.token
            Start-Transcript "$($argument.file).log" | Out-Null
            Import-QuayOrganization $argument.file -Name other -WhatIf
            Stop-Transcript | Out-Null
        }
        $output | Should -BeNullOrEmpty
        $plan = Get-Content "$file.log" | Where-Object { $_ -like 'What if:*' }
        $plan | Should -Contain "What if: Create organization 'other'"
        $plan | Should -Contain "What if: Create robot 'other+ci': description Continuous integration"
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        @(Import-QuayOrganization $file -Name other -PassThru).Count | Should -Be @($plan).Count
    }

    It 'removes undeclared objects with -Prune only' {
        New-QuayRobot acme+extra | Out-Null
        New-QuayRepository acme/extra | Out-Null
        Import-QuayOrganization $file -Confirm:$false
        (Get-QuayRobot acme+extra).Name | Should -Be 'acme+extra'
        Import-QuayOrganization $file -Prune -Confirm:$false
        Compare-QuayOrganization $file | Should -BeNullOrEmpty
        Assert-QuayError { Get-QuayRepository acme/extra } -Id QuayNotFound -Category ObjectNotFound
    }

    It 'asks for confirmation before it removes' {
        New-QuayRobot acme+extra | Out-Null
        # The session is noninteractive, so that a prompt is an error.
        Get-CommandError { Import-QuayOrganization $file -Prune } | Should -Not -BeNullOrEmpty
        (Get-QuayRobot acme+extra).Name | Should -Be 'acme+extra'
        Import-QuayOrganization $file -Prune -Force
        Compare-QuayOrganization $file -Prune | Should -BeNullOrEmpty
    }

    It 'does not remove the last owner and the session''s user' {
        "organization: acme`nteams: { owners: { members: [] }, developers: {}, auditors: {} }`n" |
            Import-QuayOrganization -Prune -Confirm:$false -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike "*admin*-Force*"
        (Get-QuayTeamMember acme owners).Name | Should -Be 'admin'
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'sends nothing if a line of the document is invalid' {
        (Get-Content $file) -replace 'role: creator', 'role: boss' | Set-Content $file
        Assert-QuayError { Import-QuayOrganization $file -Name other } -Id QuayInvalidDocument -Category ParserError -Message '*boss*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports changes that were skipped since a prerequisite failed' {
        Add-RegistryFault @{ operationId = 'updateOrganizationTeam'; status = 400; body = '{"message": "No"}'; times = 1 }
        $found = Get-CommandError { Import-QuayOrganization $file -Name other -ThrottleLimit 1 }
        $found[0].FullyQualifiedErrorId | Should -BeLike 'QuayInvalidInput,*'
        ($found | Where-Object FullyQualifiedErrorId -Like 'QuayNotTried,*').Count | Should -BeGreaterThan 1
        Import-QuayOrganization $file -Name other
        Compare-QuayOrganization $file -Name other | Should -BeNullOrEmpty
    }

    It 'stops at the first error with -ErrorAction Stop, and completes when run again' {
        Add-RegistryFault @{ operationId = 'createRepo'; status = 400; body = '{"message": "No"}'; times = 1; skip = 2 }
        { Import-QuayOrganization $file -Name other -ErrorAction Stop } | Should -Throw
        @(Get-QuayRepository 'other/*').Count | Should -Be 2
        Import-QuayOrganization $file -Name other
        Compare-QuayOrganization $file -Name other | Should -BeNullOrEmpty
    }

    It 'moves an organization to another registry' {
        $second = Open-TestRegistry -Seed empty
        try {
            $new = Connect-TestRegistry -PassThru -Registry $second
            foreach ($name in 'alice', 'bob', 'carol') {
                New-QuayUser $name -Email "$name@example.com" -Session $new | Out-Null
            }

            Connect-TestRegistry -Registry (Open-SharedRegistry)
            $old = Get-QuaySession
            Export-QuayOrganization acme -Session $old -WarningAction Ignore | Import-QuayOrganization -Session $new
            Compare-QuayOrganization $file -Session $new | Should -BeNullOrEmpty
            Compare-QuayOrganization acme -ReferenceSession $old -Session $new | Should -BeNullOrEmpty
        }
        finally {
            Close-TestRegistry $second
            $null = Open-SharedRegistry
        }
    }

    It 'reads many files, and continues after an invalid one' {
        $folder = New-Item (Join-Path $TestDrive 'many') -ItemType Directory
        foreach ($name in 'one', 'two', 'three') { "organization: $name`nrobots: { ci: {} }`n" | Set-Content (Join-Path $folder "$name.yaml") }
        "organization: bad`nrobots: 5`n" | Set-Content (Join-Path $folder 'bad.yaml')
        $found = Get-CommandError { Get-ChildItem $folder -Filter *.yaml | Import-QuayOrganization }
        @($found).Count | Should -Be 1
        "$($found[0])" | Should -BeLike '*bad.yaml:2:9:*'
        (Get-QuayRobot one+ci, two+ci, three+ci).Name | Should -Be 'one+ci', 'two+ci', 'three+ci'
    }

    It 'sends a secret to an existing item with -UpdateSecret only' {
        $text = "organization: acme`nrepositories: { mirrored: { mirror: { externalReference: upstream.example.com/acme/mirrored, tagPattern: [latest, v1.*], robot: deploy, externalUsername: u, externalPassword: '`${PASSWORD}' } } }`n"
        $given = @{ PASSWORD = ConvertTo-TestSecret 'T0P5ECRET' }
        $text | Import-QuayOrganization -Section mirror -Variable $given
        Clear-RegistryRequest
        $text | Import-QuayOrganization -Section mirror -Variable $given -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*-UpdateSecret*${PASSWORD}*'
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        $text | Compare-QuayOrganization -Section mirror -Variable $given 3>&1 | Should -BeNullOrEmpty
        $done = $text | Import-QuayOrganization -Section mirror -Variable $given -UpdateSecret -PassThru
        "$done" | Should -Be 'RepositoryMirror mirror of acme/mirrored: externalPassword from (secret) to ''${PASSWORD}'''
        @(Get-RegistryRequest -Change).Count | Should -Be 1
    }

    It 'takes secrets from variables and never shows them' {
        $text = "organization: other`nrobots: { rob: {} }`nrepositories: { copy: { mirror: { externalReference: quay.io/a/b, tagPattern: [latest], robot: rob, externalUsername: '`${LOGIN}', externalPassword: '`${LOGIN}' } } }`n"
        $all = $text | Import-QuayOrganization -Variable @{ LOGIN = (New-TestCredential robot T0P5ECRET) } -PassThru -Verbose *>&1 | Out-String -Width 500
        $all | Should -Not -BeLike '*T0P5ECRET*'
        (Get-QuayRepositoryMirror other/copy).ExternalRegistryUsername | Should -Be 'robot'
        Assert-QuayError { $text | Import-QuayOrganization -Name third -Variable @{ LOGIN = 'x' } -Section teems } -Id QuayInvalidInput -Category InvalidArgument
    }

    It 'takes one document with -Name, also from the pipeline' {
        $texts = 'one', 'two' | ForEach-Object { "organization: $_`nteams: { ${_}: {} }`n" }
        Assert-QuayError { $texts | Import-QuayOrganization -Name other -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Message '*-Name*'
        Assert-QuayError { $texts | Compare-QuayOrganization -Name other } -Id QuayInvalidInput -Category InvalidArgument -Message '*-Name*'
        (Get-QuayTeam other).Name | Should -Contain 'one'
        (Get-QuayTeam other).Name | Should -Not -Contain 'two'
    }

    It 'prunes with one document of an organization only' {
        $texts = 'one', 'two' | ForEach-Object { "organization: acme`nrobots: { ci: {}, deploy: {}, idle: {}, ${_}: {} }`n" }
        Assert-QuayError { $texts | Import-QuayOrganization -Prune -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Message "*'acme'*-Prune*"
        (Get-QuayRobot -Organization acme).ShortName | Should -Be 'ci', 'deploy', 'idle', 'one'
        $texts | Import-QuayOrganization
        (Get-QuayRobot -Organization acme).ShortName | Should -Contain 'two'
    }
}
