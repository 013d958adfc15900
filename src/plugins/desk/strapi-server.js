module.exports = require(require('node:path').join(strapi.dirs.dist.root, 'src/plugins/desk/server/src')).default;
