BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayRobot' {
    BeforeEach { Reset-TestConnection }

    It 'creates a robot and writes it with its token' {
        $made = New-QuayRobot builder -Organization acme -Description 'Builds' -Metadata @{ owner = 'ops'; level = 2 }
        $made.Name | Should -Be 'acme+builder'
        $made.Organization | Should -Be 'acme'
        $made.Credential.GetNetworkCredential().Password | Should -Match '^[A-Z0-9]{64}$'
        $read = Get-QuayRobot acme+builder -IncludeToken
        $read.Description | Should -Be 'Builds'
        $read.UnstructuredMetadata['owner'] | Should -Be 'ops'
        $read.UnstructuredMetadata['level'] | Should -Be 2
    }

    It 'takes the full name, and creates a robot of the user if no organization is given' {
        (New-QuayRobot acme+builder).Organization | Should -Be 'acme'
        (New-QuayRobot mine).Name | Should -Be 'admin+mine'
        (New-QuayRobot admin+other).Organization | Should -BeNullOrEmpty
    }

    It 'takes strings and rows of a table from the pipeline' {
        ('one', 'two' | New-QuayRobot -Organization acme).Name | Should -Be 'acme+one', 'acme+two'
        $rows = "Organization,Name,Description`nacme,three,Third`nglobex,four,Fourth" | ConvertFrom-Csv
        ($rows | New-QuayRobot).Name | Should -Be 'acme+three', 'globex+four'
    }

    It 'treats empty columns as not given' {
        $rows = "Organization,Name,Description`nacme,empty,`nacme,missing" | ConvertFrom-Csv
        ($rows | New-QuayRobot).Name | Should -Be 'acme+empty', 'acme+missing'
    }

    It 'does not create a robot of the user for an empty organization' -ForEach @{ Value = '' }, @{ Value = $null } {
        Assert-QuayError { New-QuayRobot builder -Organization $Value } -Id QuayInvalidInput -Category InvalidArgument -Target builder
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses a description that is too long before a request is sent' {
        Assert-QuayError { New-QuayRobot acme+builder -Description ('x' * 256) } -Id QuayInvalidInput -Category InvalidArgument -Target acme+builder -Message '*256*255*'
        Get-RegistryRequest | Should -BeNullOrEmpty
        New-QuayRobot acme+builder -Description ('x' * 255) | Should -Not -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        New-QuayRobot acme+builder -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports an existing name, and is not retried' {
        Assert-QuayError { New-QuayRobot acme+ci } -Id QuayAlreadyExists -Category ResourceExists -Target acme+ci -Message '*acme+ci*'
        @(Get-RegistryRequest -Change).Count | Should -Be 1
    }

    It 'reports a name that the registry does not accept' {
        Assert-QuayError { New-QuayRobot acme+Bad! } -Id QuayInvalidInput -Category InvalidArgument -Target acme+Bad!
    }

    It 'refuses contradicting organizations before a request is sent' {
        Assert-QuayError { New-QuayRobot acme+builder -Organization globex } -Id QuayInvalidInput -Category InvalidArgument -Target acme+builder
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a missing organization' {
        Assert-QuayError { New-QuayRobot nowhere+builder } -Id QuayNotFound -Category ObjectNotFound -Target nowhere+builder
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayRobot globex+builder } -Id QuayForbidden -Category PermissionDenied -Target globex+builder
    }

    It 'takes several names and organizations, and reports each existing one in its place' {
        $written = New-QuayRobot one, ci, two -Organization acme 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Name } }
        $written | Should -Be 'acme+one', 'acme+ci', 'acme+two'
        (New-QuayRobot both -Organization acme, globex).Name | Should -Be 'acme+both', 'globex+both'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { New-QuayRobot -Organization acme -Name builder -Description 'Builds' -Metadata @{ floor = 3 } }
            Requests = 'PUT /api/v1/organization/acme/robots/builder'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
