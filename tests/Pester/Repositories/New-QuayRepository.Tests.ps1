BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayRepository' {
    BeforeEach { Reset-TestConnection }

    It 'creates a private repository and writes it' {
        $made = New-QuayRepository acme/fresh -Description 'Just made'
        $made.Repository | Should -Be 'acme/fresh'
        $made.Visibility | Should -Be 'Private'
        $made.Description | Should -Be 'Just made'
    }

    It 'creates a public repository, with a separate namespace, also with a nested name' {
        $made = New-QuayRepository -Namespace acme -Name tools/new -Visibility Public
        $made.Repository | Should -Be 'acme/tools/new'
        $made.IsPublic | Should -BeTrue
    }

    It 'creates a repository of the user if no namespace is given' {
        (New-QuayRepository mine).Repository | Should -Be 'admin/mine'
    }

    It 'takes names, organizations and rows of a table from the pipeline' {
        ('acme/one', 'acme/two' | New-QuayRepository).Repository | Should -Be 'acme/one', 'acme/two'
        $rows = "Namespace,Name,Visibility`nglobex,three,Public`nglobex,four,Private" | ConvertFrom-Csv
        ($rows | New-QuayRepository).Visibility | Should -Be 'Public', 'Private'
    }

    It 'takes repositories as templates for another namespace' {
        $made = Get-QuayRepository -Namespace acme | New-QuayRepository -Namespace globex
        $made.Repository | Should -Be 'globex/app', 'globex/web', 'globex/tools/builder', 'globex/empty', 'globex/mirrored'
        $made.Visibility | Should -Be 'Private', 'Public', 'Private', 'Private', 'Private'
        $made[0].Description | Should -Be 'The application'
    }

    It 'takes several names, and continues after an existing one' {
        $written = New-QuayRepository one, app, two -Namespace acme 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Repository } }
        $written | Should -Be 'acme/one', 'acme/app', 'acme/two'
    }

    It 'reads the full name from a row with the columns <Columns>' -ForEach @(
        @{ Columns = 'Repository'; Row = 'acme/row' }
        @{ Columns = 'Repository,Namespace'; Row = 'acme/row,acme' }
        @{ Columns = 'Repository,Namespace,Name'; Row = 'acme/row,acme,row' }
    ) {
        ($Columns, $Row | ConvertFrom-Csv | New-QuayRepository).Repository | Should -Be 'acme/row'
    }

    It 'keeps a name whose first part equals the namespace' {
        (New-QuayRepository -Namespace acme -Name acme/nested).Repository | Should -Be 'acme/acme/nested'
        Get-QuayRepository acme/acme/nested | New-QuayRepository -Namespace globex | ForEach-Object Repository | Should -Be 'globex/acme/nested'
        Get-QuayRepository acme/acme/nested | Remove-QuayRepository -Confirm:$false
        [pscustomobject]@{ Namespace = 'acme'; Name = 'acme/nested'; Repository = 'acme/acme/nested' } | New-QuayRepository | ForEach-Object Repository | Should -Be 'acme/acme/nested'
    }

    It 'sends nothing with -WhatIf' {
        New-QuayRepository acme/fresh -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a name that already exists' {
        Assert-QuayError { New-QuayRepository acme/app } -Id QuayAlreadyExists -Category ResourceExists -Target acme/app
    }

    It 'reports a missing namespace' {
        Assert-QuayError { New-QuayRepository nowhere/app } -Id QuayNotFound -Category ObjectNotFound -Target nowhere/app -Message '*nowhere*'
    }

    It 'reports an invalid name and an unknown visibility' {
        Assert-QuayError { New-QuayRepository acme/Bad_Name- } -Id QuayInvalidInput -Category InvalidArgument -Target acme/Bad_Name-
        { New-QuayRepository acme/fresh -Visibility Secret } | Should -Throw -ErrorId 'CannotConvertArgumentNoMessage,*'
    }

    It 'writes the known properties if the token may not read the new repository' {
        Connect-TestRegistry -Scope repo:create
        $made = New-QuayRepository acme/fresh -Visibility Public -Description 'Fresh'
        $made.Repository | Should -Be 'acme/fresh'
        $made.Visibility | Should -Be 'Public'
        $made.Description | Should -Be 'Fresh'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayRepository globex/fresh } -Id QuayForbidden -Category PermissionDenied -Target globex/fresh
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { New-QuayRepository -Name acme/fresh -Visibility Public }; Requests = 'POST /api/v1/repository', 'GET /api/v1/repository/acme/fresh' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
